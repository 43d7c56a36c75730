import { chooseRuns } from '@torioki/event-store/contract';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { password } from '../../sample/people.js';
import { branch, headquarters } from '../../sample/places.js';
import { staffWords } from '../../words/staff-words.js';
import { openBrowser } from '../browser-without-scripts.js';
import { makeCopies } from '../day/copies-of-day.js';
import { useWithoutScripts } from '../day/keyboard-without-scripts.js';
import { openStaffed } from '../day/open-day.js';
import { playMonth, type Choose } from '../day/play-month.js';
import { fivePeople } from '../day/staff-of-day.js';
import { chooseSeed } from './look.js';
import { countCoverage } from './scene.js';
import { openCopy, openMissing, openScan } from './staff-screens/of-copies.js';
import {
  openHandover,
  openLoans,
  openRequests,
  openReservation,
  openReserve,
} from './staff-screens/of-readers.js';
import { openRecord, openRegistration } from './staff-screens/of-records.js';
import { openCalendars, openPlace, openPlaces, openPolicy } from './staff-screens/of-rules.js';
import type { Possible, Screen } from './staff-screens/screen.js';

const screens = 20;
const copies = makeCopies('M', 24, (nth) => (nth % 2 === 0 ? branch : headquarters));
const { signIn } = staffWords;

const office = [openScan, openReservation, openLoans, openReserve, openRecord, openRegistration] as const;
const rules = [openPlaces, openPlace, openCalendars, openPolicy] as const;

/** The screens that each person opens. */
const screensOf = {
  materials: [...office, ...rules, openMissing, openCopy, openRequests],
  counter: [...office, openHandover],
  branch: [openScan, openHandover],
  dispatch: [openScan],
} as const satisfies Partial<Record<keyof typeof fivePeople, unknown>>;

type Person = keyof typeof screensOf;

const people = Object.keys(screensOf) as readonly Person[];

const pick = <One>(choose: Choose, list: readonly One[]): One => list[choose(list.length)] as One;

/** Opens the nth screen, a random one for a random person, after the sign-in. */
const openScreen = async (opened: Awaited<ReturnType<typeof openStaffed>>, choose: Choose, nth: number) => {
  const person = pick(choose, people);
  const { staff, role, location } = fivePeople[person];
  const keyboard = await useWithoutScripts(openBrowser(opened.app), '/staff/login');
  await keyboard.press(signIn.submit, { [signIn.staff]: staff, [signIn.password]: password });
  const chosen = Array.from({ length: 1 + choose(3) }, () => pick(choose, copies).copy);
  const { card } = pick(choose, copies);
  const patron = opened.patronOf(card);
  const open = pick<(screen: Screen) => Promise<readonly Possible[]>>(choose, screensOf[person]);
  const possible = await open({
    ...{ keyboard, location, choose, nth, now: opened.time.clock() },
    desk: opened.library.desk({ role, staff, location }),
    copies: [...new Set(chosen)],
    reader: { card, patron, portal: opened.library.portal(patron) },
  });
  return { keyboard, possible, name: `${person} ${open.name}` };
};

/** The name of a button without the copy or the title that it is about. */
const nameKind = (button: string): string => button.replace(/(M\d+-a|霧の本\d+|一日の本 .*)$/, '');

/** The page of title requests reports no answer: the request is no longer listed. */
const isReported = (button: string): boolean => !button.includes('霧の本');

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

      for (let nth = 0; nth < screens; nth += 1) {
        const { keyboard, possible, name } = await openScreen(opened, choose, nth);
        for (const { button, isOffered } of possible) {
          expect([name, button, keyboard.listButtons().includes(button)]).toEqual([name, button, isOffered]);
          reached.count(`${name}: ${nameKind(button)} ${isOffered ? 'offered' : 'not offered'}`);
        }
        const offered = possible.filter(({ isOffered }) => isOffered);
        if (offered.length === 0) continue;
        const { button, isAccepted, fields } = pick(choose, offered);
        const { is } = await keyboard.press(button, fields);
        const expected = isAccepted ? 'done' : 'look';
        expect([name, button, fields, isReported(button) ? is : 'done']).toEqual([
          name,
          button,
          fields,
          expected,
        ]);
        reached.count(`${name}: ${nameKind(button)} pressed: ${expected}`);
      }
      expect(opened.troubles).toEqual([]);
      await opened.close();
    }),
    { numRuns: chooseRuns(2, 10_000 / screens), seed: chooseSeed(), endOnFailure: true },
  );
  console.info(reached.render());
}, 7_200_000);
