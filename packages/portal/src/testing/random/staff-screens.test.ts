import { RemovalReason } from '@torioki/lending/vocabulary';
import { chooseRuns } from '@torioki/event-store/contract';
import fc from 'fast-check';
import { orThrow } from 'torioki';
import { expect, it } from 'vitest';
import { password } from '../../sample/people.js';
import { branch, headquarters } from '../../sample/places.js';
import { staffWords } from '../../words/staff-words.js';
import { openBrowser } from '../browser-without-scripts.js';
import { makeCopies } from '../day/copies-of-day.js';
import { useWithoutScripts } from '../day/keyboard-without-scripts.js';
import { openStaffed } from '../day/open-day.js';
import { playMonth } from '../day/play-month.js';
import { fivePeople } from '../day/staff-of-day.js';
import { chooseSeed } from './look.js';
import { countCoverage } from './scene.js';
import {
  openCopy,
  openRequests,
  openReservation,
  tryEach,
  type Keyboard,
  type Possible,
  type StaffDesk,
} from './staff-acts.js';

const screens = 20;
const copies = makeCopies('M', 24, (nth) => (nth % 2 === 0 ? branch : headquarters));
const { handover, missing, scan: scanWords, signIn } = staffWords;
const people = ['materials', 'counter', 'branch', 'dispatch'] as const;

/** The acts of the page about missing copies, each with its rehearsal. */
const listActs = ({ rehearsal }: StaffDesk, copy: string): readonly Possible[] => {
  const removals = (Object.keys(RemovalReason.keys) as RemovalReason[]).map((why) =>
    rehearsal.removeFromCirculation({ copy, why }),
  );
  return [
    [missing.acts['declare-lost'], rehearsal.declareLost({ copy })],
    [missing.acts['declare-found'], rehearsal.declareFound({ copy })],
    [missing.acts['return-to-circulation'], rehearsal.returnToCirculation({ copy })],
    [missing.acts.remove, tryEach(removals)],
    [missing.acts.withdraw, rehearsal.withdraw({ copy })],
  ];
};

/** Scans some copies. Each scan is offered to be undone, if its undo would be accepted. */
const scanSome = async (
  desk: StaffDesk,
  keyboard: Keyboard,
  some: readonly string[],
): Promise<readonly Possible[]> => {
  await keyboard.follow(scanWords.heading);
  const ids: (readonly [copy: string, id: string])[] = [];
  for (const copy of some) {
    await keyboard.scan(copy);
    ids.push([copy, new URLSearchParams(keyboard.address().split('?')[1]).get('scan') ?? '']);
  }
  return ids.map(([copy, command]) => [`${scanWords.undo}${copy}`, desk.rehearsal.undo({ command })]);
};

/** Opens the handover to a reader. Each copy that waits there is offered, if its pickup would be accepted. */
const openReader = async (
  desk: StaffDesk,
  keyboard: Keyboard,
  { card, location }: { readonly card: string; readonly location: string },
): Promise<readonly Possible[]> => {
  await keyboard.follow(handover.heading);
  await keyboard.scan(card);
  const isOpened = keyboard.path() !== '/staff/handover';
  if (!isOpened) return [];
  const hasBranchCard = location === branch;
  if (hasBranchCard) await keyboard.press(handover.confirm);
  const { id } = orThrow(await desk.patronWithCard(card)).shown;
  const file = desk.file(id);
  const here = orThrow(await file.setAside.now()).shown.filter(({ pickup }) => pickup.location === location);
  const cards = { prefectural: true, branch: hasBranchCard };
  return here.map(({ copy }) => [
    `${handover.lend}${copy}`,
    file.rehearsal.pickUp({ copy, location, cards }),
  ]);
};

/** The screens that each role opens. */
const screensOf = {
  'general-materials': ['scan', 'missing', 'copy', 'reservation', 'requests'],
  counter: ['scan', 'reader', 'reservation'],
  branch: ['scan', 'reader'],
  dispatch: ['scan'],
} as const;

/** The name of a button without the copy or the title that it is about. */
const nameKind = (button: string): string => button.replace(/(M\d+-a|霧の本\d+)$/, '');

/** The page of title requests reports no answer: the request is no longer listed. */
const isReported = (button: string): boolean => !button.includes('霧の本');

/** The fields of a title request, besides its name. */
const form = { author: null, publisher: null, published: null, standardNumber: null, note: null };

it('offers on a page for staff exactly what a rehearsal accepts, and then accepts it', async () => {
  const reached = countCoverage();
  await fc.assert(
    fc.asyncProperty(fc.gen(), async (draw) => {
      const choose = (limit: number): number => draw(fc.nat, { max: limit - 1 });
      const opened = await openStaffed(copies);
      const openKeyboard = (start: string) => useWithoutScripts(openBrowser(opened.app), start);
      const { strange } = await playMonth(opened, copies, { days: 5 + choose(10), choose, openKeyboard });
      expect(strange).toEqual([]);
      opened.time.moveTo(new Date(opened.time.clock().getTime() + (2 + choose(6)) * 3_600_000));

      const openScreen = async () => {
        const { staff, role, location } = fivePeople[people[choose(people.length)] ?? 'counter'];
        const desk = opened.library.desk({ role, staff, location });
        const keyboard = await openKeyboard('/staff/login');
        await keyboard.press(signIn.submit, { [signIn.staff]: staff, [signIn.password]: password });
        const some = Array.from({ length: 1 + choose(3) }, () => copies[choose(copies.length)]?.copy ?? '');
        const card = copies[choose(copies.length)]?.card ?? '';
        const copy = some[0] ?? '';
        const screensToOpen = {
          scan: () => scanSome(desk, keyboard, [...new Set(some)]),
          reader: () => openReader(desk, keyboard, { card, location }),
          reservation: () => openReservation(desk, keyboard, { card, now: opened.time.clock() }),
          copy: () => openCopy(desk, keyboard, copy),
          missing: async () => {
            await keyboard.follow(missing.heading);
            await keyboard.scan(copy);
            return listActs(desk, copy);
          },
          requests: async () => {
            const name = `霧の本${choose(1_000)}`;
            orThrow(await opened.library.portal(opened.patronOf(card)).submitTitleRequest({ ...form, name }));
            return openRequests(desk, keyboard);
          },
        };
        const names = screensOf[role];
        return { keyboard, role, possible: await screensToOpen[names[choose(names.length)] ?? 'scan']() };
      };

      for (let nth = 0; nth < screens; nth += 1) {
        const { keyboard, role, possible } = await openScreen();
        const offered: Possible[] = [];
        for (const [button, rehearsed, fields] of possible) {
          const isOffered = keyboard.listButtons().includes(button);
          expect([button, isOffered]).toEqual([button, (await rehearsed).is === 'accepted']);
          const kind = nameKind(button);
          reached.count(`${role}: ${kind} ${isOffered ? 'offered' : 'not offered'}`);
          if (isOffered) offered.push([button, rehearsed, fields]);
        }
        const pressed = offered[choose(Math.max(1, offered.length))];
        if (pressed !== undefined) {
          const [button, , fields] = pressed;
          const { is } = await keyboard.press(button, fields);
          expect([button, isReported(button) ? is : 'done']).toEqual([button, 'done']);
          reached.count(`${role}: pressed ${nameKind(button)}`);
        }
      }
      expect(opened.troubles).toEqual([]);
      await opened.close();
    }),
    { numRuns: chooseRuns(2, 10_000 / screens), seed: chooseSeed(), endOnFailure: true },
  );
  console.info(reached.render());
}, 7_200_000);
