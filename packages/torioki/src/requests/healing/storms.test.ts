import { findBorrowers, findFreshBorrower } from '@torioki/patrons/contract';
import { randomUUID } from 'node:crypto';
import { orThrow, storeError } from '@torioki/event-store';
import { chooseRuns } from '@torioki/event-store/contract';
import type { BorrowerId } from '@torioki/lending';
import { registryError } from '@torioki/patrons';
import fc from 'fast-check';
import * as E from 'fp-ts/lib/Either.js';
import { expect, it } from 'vitest';
import type { Library, PatronRegistry } from '../../index.js';
import { portsWithFate, type Fate } from '../../testing/deaths.js';
import { factsOf } from '../../testing/evening.js';
import { atHeadquarters } from '../../testing/fixture.js';
import { office, openDay, shelf } from '../../testing/open-day.js';

const reason = 'the connection was lost';
const ofStore = E.left(storeError('store-unavailable', { store: 'The history', reason }));
const ofRegistry = E.left(registryError('registry-unavailable', { registry: 'The registry', reason }));
const ofHistory = new Set(['read', 'find', 'records', 'append']);

type Chances = Iterator<'made' | 'lost' | 'unheard', undefined>;

/** The next chance decides: the call is made, the call is lost, or only its answer is lost. */
const byChance = (chances: Chances, isCalm: () => boolean): Fate => {
  return async (call, made) => {
    const fate = isCalm() ? 'made' : chances.next().value;
    if (fate === 'made') return made();
    if (fate === 'unheard') await made();
    return ofHistory.has(call) ? ofStore : ofRegistry;
  };
};

const wish = fc.record({
  is: fc.constantFrom('address', 'reserve', 'rotate'),
  of: fc.nat(1),
  by: fc.constantFrom('one', 'other', 'both'),
});

/**
 * Two processes over one history and one registry. Calls and answers get lost at random, unless it is calm.
 */
const stormy = async (chances: Chances) => {
  const scene = await openDay('2021-04-03 10:00', { facts: shelf(20) });
  const patrons = [await scene.registered(), await scene.registered()] as const;
  let isCalm = true;
  const ports = () =>
    portsWithFate(
      scene,
      byChance(chances, () => isCalm),
    );
  const processes = { one: await scene.open(ports()), other: await scene.open(ports()) };
  return { ...scene, patrons, processes, setCalm: (calm: boolean) => (isCalm = calm) };
};

type Storm = Awaited<ReturnType<typeof stormy>>;

/** Closes the open pseudonym, and accepts any outcome. */
const rotate = async ({ people }: Storm, library: Library<PatronRegistry>, patron: string) => {
  const borrower: BorrowerId = await findFreshBorrower(people, patron);
  return library.desk(office).closeBorrower({ borrower, why: 'rotation' });
};

/** The number of a patron's pseudonyms with open reservations or loans. */
const inUse = async ({ events, people }: Storm, patron: string): Promise<number> => {
  const theirs = new Set(await findBorrowers(people, patron));
  const reserved = (await factsOf(events, 'Reserved')).map(({ data }) => data.borrower);
  return new Set(reserved.filter((borrower) => theirs.has(borrower))).size;
};

it('loses, doubles and reorders nothing if any calls and answers get lost between two processes', async () => {
  const seed = Math.trunc(Math.random() * 2 ** 31);
  console.info(`seed ${seed}`);
  const chance = fc.infiniteStream(fc.constantFrom('made', 'made', 'made', 'made', 'lost', 'unheard'));
  await fc.assert(
    fc.asyncProperty(fc.array(wish, { minLength: 1, maxLength: 8 }), chance, async (wishes, chances) => {
      const storm = await stormy(chances[Symbol.iterator]() as never);
      const { events, people, patrons, processes, open, set, setCalm } = storm;
      const asked: ((library: Library<PatronRegistry>) => Promise<unknown>)[] = [];
      const addresses = new Map<string, string>();
      setCalm(false);
      for (const [n, { is, of, by }] of wishes.entries()) {
        const patron = patrons[of] ?? '';
        set(`2021-04-03T02:00:0${n}.000Z`);
        const commandId = randomUUID();
        const ask = {
          address: (library: Library<PatronRegistry>) =>
            library.portal(patron).setMailAddress({ commandId, mailAddress: `${n}@example.jp` }),
          reserve: (library: Library<PatronRegistry>) =>
            library.portal(patron).reserve({ commandId, lines: atHeadquarters(`T-${n + 1}`) }),
          rotate: (library: Library<PatronRegistry>) => rotate(storm, library, patron),
        }[is];
        if (is === 'address') addresses.set(commandId, `${n}@example.jp`);
        if (is !== 'rotate') asked.push(async (library) => orThrow(await ask(library)));
        const askedOf = by === 'both' ? (['one', 'other'] as const) : [by];
        await Promise.all(askedOf.map((process) => ask(processes[process])));
      }
      setCalm(true);
      set('2021-04-03T02:01:00.000Z');
      const library = await open();
      for (const again of asked) await again(library);
      expect(orThrow(await library.recordPending()).shown).toEqual([]);

      const facts = await factsOf(events, 'MailAddressSet');
      expect(facts).toHaveLength(addresses.size);
      expect(await factsOf(events, 'Reserved')).toHaveLength(asked.length - addresses.size);
      const commands = orThrow(await events.records()).map(({ metadata }) => metadata['command']);
      for (const patron of patrons) {
        expect(await inUse(storm, patron)).toBeLessThanOrEqual(1);
        const at = commands.flatMap((command) => {
          const { type, at: decided, patron: whose } = Object(command) as Record<string, string>;
          return type === 'SetMailAddress' && whose === patron ? [decided ?? ''] : [];
        });
        expect(at).toEqual(at.toSorted());
      }
      expect(orThrow(await people.listPending())).toEqual([]);
    }),
    { numRuns: chooseRuns(20, 400), seed },
  );
}, 300_000);
