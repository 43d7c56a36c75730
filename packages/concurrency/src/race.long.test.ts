import { orThrow } from '@torioki/event-store';
import { unwrapAnswer, chooseRuns } from '@torioki/event-store/contract';
import type { LendingCommand } from '@torioki/lending';
import { addCopy, openingCommands, pickUp, renew, reserve, secure } from '@torioki/lending/samples';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fork } from 'node:child_process';
import { on, once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { executeAll } from './desk/desk.js';
import { withNewPlace, openSharedStore, type SharedStorePlace } from './desk/places.js';
import { auditStore } from './oracle/findings.js';
import { findSerializationFaults } from './oracle/serializable.js';
import type { RacerResult, FromRacer, ToRacer } from './race/race-messages.js';

const worker = fileURLToPath(new URL('../dist/race/race.worker.js', import.meta.url));

/** A separate process that executes commands on a library. */
interface Racer {
  tell(message: ToRacer): void;
  /** Waits for the next message of the process. Throws if it is of another kind. */
  hear<Is extends FromRacer['is']>(is: Is): Promise<Extract<FromRacer, { readonly is: Is }>>;
  /** Closes the store of the process. Resolves when the process has ended. */
  end(): Promise<void>;
}

/** Starts a process of the race. It ends when the running test ends, if not earlier. */
const startRacer = async (place: SharedStorePlace): Promise<Racer> => {
  const child = fork(worker, [JSON.stringify(place)], { execArgv: [] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const said = on(child, 'message', { close: ['exit'] });
  const racer: Racer = {
    tell: (message) => void child.send(message),
    hear: async <Is extends FromRacer['is']>(is: Is) => {
      const next = await said.next();
      const message = next.done === true ? undefined : (next.value as readonly FromRacer[])[0];
      if (message?.is !== is)
        throw new Error(`A racer sent another message than expected: ${message?.is} instead of ${is}.`);
      return message as Extract<FromRacer, { readonly is: Is }>;
    },
    end: async () => {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
  await racer.hear('ready');
  return racer;
};

/** Runs a command in each process at the same time. With `meets`, both decide before either appends. */
const race = async (
  racers: readonly Racer[],
  commands: readonly LendingCommand[],
  meets: boolean,
): Promise<readonly RacerResult[]> => {
  racers.forEach((racer, index) => {
    const command = commands[index];
    if (command) racer.tell({ is: 'run', command, meets });
  });
  if (meets) {
    await Promise.all(racers.map((racer) => racer.hear('about to append')));
    racers.forEach((racer) => racer.tell({ is: 'go on' }));
  }
  return Promise.all(racers.map((racer) => racer.hear('finished')));
};

/** Two commands, one for each process. Only one of them can be accepted. */
interface Contest {
  readonly over: string;
  readonly given: (round: number) => readonly LendingCommand[];
  readonly wanted: (round: number) => readonly [LendingCommand, LendingCommand];
  readonly loserIsTold: string;
}

/** The numbers of the borrowers, reservations and loans in a round. */
const numbers = (round: number) => {
  const first = 10 * round;
  return { one: first + 1, other: first + 2, third: first + 3 };
};

const contests: readonly Contest[] = [
  {
    over: 'the last slot of the limit',
    given: (round) => {
      const { one } = numbers(round);
      return [reserve(one, [one, 'c', 'hq'])];
    },
    wanted: (round) => {
      const { one, other, third } = numbers(round);
      return [reserve(one, [other, 'a', 'hq']), reserve(one, [third, 'b', 'hq'])];
    },
    loserIsTold: 'over-reservation-limit',
  },
  {
    over: 'the last copy',
    given: (round) => {
      const { one, other } = numbers(round);
      const title = `t${round}`;
      return [
        addCopy(`copy-${round}`, title),
        reserve(one, [one, title, 'hq']),
        reserve(other, [other, title, 'wkn']),
      ];
    },
    wanted: (round) => [secure(`copy-${round}`), secure(`copy-${round}`)],
    loserIsTold: 'copy-elsewhere',
  },
  {
    over: 'the one renewal',
    given: (round) => {
      const { one } = numbers(round);
      const title = `t${round}`;
      return [
        addCopy(`copy-${round}`, title),
        reserve(one, [one, title, 'hq']),
        secure(`copy-${round}`),
        pickUp(`copy-${round}`, one, 'hq', one),
      ];
    },
    wanted: (round) => {
      const { one } = numbers(round);
      return [renew(one, one), renew(one, one)];
    },
    loserIsTold: 'renewal-limit-reached',
  },
];

describe.each(Object.entries(withNewPlace))('two processes on one %s', (kind, withNewPlace) => {
  const rounds = chooseRuns(12, 400);
  /** On an EventStoreDB server, the loser may decide again before its copy has the winner's event. */
  const possibleConflicts = kind === 'EventStoreDB server' ? [1, 2, 3] : [1];

  it.each(contests)(
    'compete for $over, and one wins each round',
    { timeout: 600_000 },
    async ({ over, given, wanted, loserIsTold }) =>
      withNewPlace(async (place) => {
        const { store } = orThrow(await openSharedStore(place));
        await executeAll(store, openingCommands);
        const racers = await Promise.all([startRacer(place), startRacer(place)]);
        let conflicts = 0;
        for (let round = 1; round <= rounds; round += 1) {
          await executeAll(store, given(round));
          const meets = round % 2 === 0;
          const finished = await race(racers, wanted(round), meets);
          const losers = finished.filter(({ came }) => came !== 'accepted');
          expect(losers).toMatchObject([{ came: 'refused', codes: [loserIsTold] }]);
          if (meets) expect(possibleConflicts).toContain(losers[0]?.conflicts);
          conflicts += losers[0]?.conflicts ?? 0;
        }
        await Promise.all(racers.map((racer) => racer.end()));
        expect(findSerializationFaults(await unwrapAnswer(store.records()))).toEqual([]);
        expect(await auditStore(store)).toEqual([]);
        await store.close();
        console.info(
          `${kind}, ${over}: ${rounds} rounds, in ${conflicts} the loser had decided before the winner appended`,
        );
      }),
  );
});
