import { randomInt } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { orThrow } from '@torioki/event-store';
import { chooseRuns, unwrapAnswer } from '@torioki/event-store/contract';
import { openingCommands, publishPolicy } from '@torioki/lending/samples';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { executeAll } from '../desk/desk.js';
import { openSharedStore, withNewPlace, type SharedStorePlace } from '../desk/places.js';
import { auditStore } from '../oracle/findings.js';
import { verifyExports } from '../oracle/verify-exports.js';
import { guard } from '../own-rules/guard.js';
import { alterations, type Alteration } from './alterations.js';
import { decideAllAgain } from './decide-all-again.js';
import { findPseudonyms, openEdge } from './edge.js';
import { judgePersons } from './judge-persons.js';
import { openSharedBorrowers } from './shared-borrowers.js';
import { startEdge } from './start-edge.js';
import * as storm from './storms.js';

const ends: (() => void)[] = [];
/** All tests use the same processes. */
let edges: readonly ReturnType<typeof startEdge>[] = [];
beforeAll(() => {
  edges = Array.from({ length: 3 }, () => startEdge((end) => ends.push(end)));
});
afterAll(() => ends.forEach((end) => end()));

/** Three edges over one place, each in its own process, and the storms that happened at them. */
const openStorms = async (place: SharedStorePlace, alteration: Alteration | '') => {
  /** Whether a rule of the host sets the limit of a storm. The limit of the policy is then higher. */
  const isUnderRules = alteration !== '' && !(alteration in storm.personFaults);
  const { store } = orThrow(await openSharedStore(place));
  const { borrowers: people } = orThrow(await openSharedBorrowers(place));
  await executeAll(store, [
    ...openingCommands,
    ...(isUnderRules ? [publishPolicy({ reservationLimit: 10 })] : storm.stormRules),
  ]);
  await Promise.all(edges.map(({ open }) => open({ place, alteration })));
  const careful = openEdge({ store, people, ...(isUnderRules && { alter: guard }) });
  const patrons: string[] = [];
  let kills = 0;

  /** Lets a patron's wishes meet at the edges. In every tenth storm, an edge is killed. */
  const play = async ({ before, wishes }: storm.Storm): Promise<void> => {
    const n = patrons.length;
    const patron = `patron-${n}`;
    patrons.push(patron);
    await storm.prepareStorm(store, n);
    await Promise.all(edges.map(({ give }) => give(patron, [])));
    for (const wish of before) {
      const order = { patron, command: storm.makeCommand(n, wish), fate: 'made' } as const;
      await careful.give(order, await findPseudonyms(people, patron));
    }
    const orders = wishes.map((wish) => ({ patron, command: storm.makeCommand(n, wish), fate: wish.fate }));
    const sending = edges.map(({ give }, index) =>
      give(
        patron,
        orders.filter((_, at) => at % edges.length === index),
      ),
    );
    if (n % 10 === 9) {
      await wait(randomInt(20));
      await edges[randomInt(edges.length)]?.kill();
      kills += 1;
    }
    await Promise.all(sending);
  };

  const findFaults = async () =>
    judgePersons(
      await unwrapAnswer(store.records()),
      await storm.findPersons(people, patrons),
      storm.stormLimit,
    );

  const end = async (): Promise<void> => {
    const seen = await Promise.all(edges.map(({ give }) => give(patrons[0] ?? '', [])));
    const corrections = seen.reduce((sum, one) => sum + one, 0);
    console.info(JSON.stringify({ place: place.is, alteration, storms: patrons.length, kills, corrections }));
    await Promise.all(edges.map(({ close }) => close()));
    await people.close();
    await store.close();
  };
  return { store, play, findFaults, end };
};

const mostUntilFault = 200;

const faults = (Object.keys(alterations) as Alteration[]).filter((name) => name !== 'the rules of a host');

describe.each(Object.entries(withNewPlace))(
  'storms of one person at three processes on one %s',
  { timeout: 7_200_000 },
  (_, withPlace) => {
    it.each([
      ['about the person', ''],
      ['of a host', 'the rules of a host'],
    ] as const)('break no rule %s, and pass every audit', async (_, alteration) =>
      withPlace(async (place) => {
        const { store, play, findFaults, end } = await openStorms(place, alteration);
        for (const one of fc.sample(storm.storms, chooseRuns(20, 700))) await play(one);
        expect(await findFaults()).toEqual([]);
        expect(Object.keys(await decideAllAgain(store))).toEqual(['same']);
        expect(await auditStore(store)).toEqual([]);
        expect(await verifyExports(store)).toEqual([0, 0]);
        await end();
      }),
    );

    it.each(faults)('break rules if %s', async (fault) =>
      withPlace(async (place) => {
        const { play, findFaults, end } = await openStorms(place, fault);
        const found: string[] = [];
        for (const one of fc.sample(storm.storms, mostUntilFault)) {
          await play(one);
          found.push(...(await findFaults()));
          if (found.length > 0) break;
        }
        await end();
        expect(found.length).toBeGreaterThan(0);
      }),
    );
  },
);
