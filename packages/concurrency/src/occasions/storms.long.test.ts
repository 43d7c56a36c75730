import { randomInt } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { orThrow } from '@torioki/event-store';
import { chooseRuns, conversationWith, startWorker, unwrapAnswer } from '@torioki/event-store/contract';
import { openingCommands } from '@torioki/lending/samples';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { executeAll } from '../desk/desk.js';
import { openSharedStore, withNewPlace, type SharedStorePlace } from '../desk/places.js';
import { decideAllAgain } from './decide-all-again.js';
import { findPseudonyms, openEdge, type PersonOrder } from './edge.js';
import { judgePersons } from './judge-persons.js';
import { openSharedBorrowers } from './shared-borrowers.js';
import * as storm from './storms.js';

const program = new URL('../../dist/occasions/storm.worker.js', import.meta.url);
const edges = 3;

/** An edge in its own process. It starts again after it was killed. */
const startEdge = (place: SharedStorePlace, fault: string) => {
  const start = async () => {
    const worker = startWorker(onTestFinished, program, [JSON.stringify(place), fault]);
    const conversation = conversationWith(worker);
    expect(await conversation.readLine()).toBe('ready');
    return { worker, conversation };
  };
  let running = start();
  return {
    /** Gives the orders, and returns the number of times that the pseudonyms were out of date so far. */
    send: async (patron: string, orders: readonly PersonOrder[]): Promise<number> => {
      const said = await (await running).conversation.sendLine(JSON.stringify({ patron, orders }));
      return said === 'undefined' ? 0 : (JSON.parse(said) as { readonly corrections: number }).corrections;
    },
    kill: async (): Promise<void> => {
      const { worker } = await running;
      worker.child.kill('SIGKILL');
      await worker.ended;
      running = start();
    },
    end: async (): Promise<void> => {
      const { worker, conversation } = await running;
      conversation.leave();
      await worker.ended;
    },
  };
};

/** Lets storms happen at three edges. Some edges are killed. Returns the broken rules. */
const playStorms = async (place: SharedStorePlace, count: number, fault: storm.PersonFault | '') => {
  const { store } = orThrow(await openSharedStore(place));
  const { borrowers: people } = orThrow(await openSharedBorrowers(place));
  await executeAll(store, [...openingCommands, ...storm.stormRules]);
  const processes = Array.from({ length: edges }, () => startEdge(place, fault));
  const careful = openEdge({ store, people });
  const patrons: string[] = [];
  let kills = 0;
  for (const [n, { before, wishes }] of fc.sample(storm.storms, count).entries()) {
    const patron = `patron-${n}`;
    patrons.push(patron);
    await storm.prepareStorm(store, n);
    await Promise.all(processes.map(({ send }) => send(patron, [])));
    for (const wish of before) {
      const order = { patron, command: storm.makeCommand(n, wish), fate: 'made' } as const;
      await careful.give(order, await findPseudonyms(people, patron));
    }
    const orders = wishes.map((wish) => ({ patron, command: storm.makeCommand(n, wish), fate: wish.fate }));
    const sending = processes.map(({ send }, index) =>
      send(
        patron,
        orders.filter((_, at) => at % edges === index),
      ),
    );
    if (n % 10 === 9) {
      await wait(randomInt(20));
      await processes[randomInt(edges)]?.kill();
      kills += 1;
    }
    await Promise.all(sending);
  }
  const seen = await Promise.all(processes.map(({ send }) => send(patrons[0] ?? '', [])));
  const corrections = seen.reduce((sum, one) => sum + one, 0);
  await Promise.all(processes.map(({ end }) => end()));
  const history = await unwrapAnswer(store.records());
  const faults = judgePersons(history, await storm.findPersons(people, patrons), storm.stormLimit);
  const again = await decideAllAgain(store);
  await people.close();
  await store.close();
  console.info(
    JSON.stringify({ place: place.is, fault, count, kills, corrections, faults: faults.length, again }),
  );
  return { faults, again };
};

describe.each(Object.entries(withNewPlace))(
  'storms of one person at three processes on one %s',
  (_, withPlace) => {
    it('break no rule about the person', { timeout: 3_600_000 }, async () =>
      withPlace(async (place) => {
        const { faults, again } = await playStorms(place, chooseRuns(60, 1_000), '');
        expect(faults).toEqual([]);
        expect(Object.keys(again)).toEqual(['same']);
      }),
    );

    it.each(Object.keys(storm.personFaults) as storm.PersonFault[])(
      'break rules if %s',
      { timeout: 3_600_000 },
      async (fault) =>
        withPlace(async (place) => {
          expect((await playStorms(place, 200, fault)).faults.length).toBeGreaterThan(0);
        }),
    );
  },
);
