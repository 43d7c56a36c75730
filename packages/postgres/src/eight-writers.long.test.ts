import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { verifyChain, type NewEvent } from '@torioki/event-store';
import { unwrapAnswer, chooseRuns, someEvent } from '@torioki/event-store/contract';
import { lastValueFrom, take, toArray } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { openStore } from './testing/open-store.js';
import { scratchSchema } from './testing/scratch-schema.js';
import { openSession } from './testing/session.js';

const writers = [0, 1, 2, 3, 4, 5, 6, 7];

const oneIn = (chances: number): boolean => randomInt(chances) === 0;

describe('eight writers with rollbacks and slow commits', () => {
  const events = chooseRuns(3_000, 100_000);

  it(
    `leave ${events} events that subscribers receive in order, each once`,
    { timeout: 900_000 },
    async () => {
      const schema = scratchSchema();
      const [early, late] = [await openStore({ schema }), await openStore({ schema })];
      const all = { committed: [] as string[], rolledBack: 0, slow: 0 };
      let left = events;

      const appended = async (write: typeof early.append, batch: readonly NewEvent[]) => {
        await unwrapAnswer(write(batch));
        all.committed.push(...batch.map(({ id }) => id));
      };

      /** A session's transaction, with other statements besides the append. */
      const byHand = async (by: Awaited<ReturnType<typeof openSession>>, batch: readonly NewEvent[]) => {
        await by.query('BEGIN');
        await unwrapAnswer(by.append(schema, batch));
        if (oneIn(5)) {
          all.slow += 1;
          await pause(randomInt(1, 5));
        }
        const takenBack = oneIn(10);
        await by.query(takenBack ? 'ROLLBACK' : 'COMMIT');
        if (takenBack) {
          all.rolledBack += 1;
          left += batch.length;
        } else all.committed.push(...batch.map(({ id }) => id));
      };

      const write = async (writer: number) => {
        const store = await openStore({ schema });
        const by = await openSession();
        while (left > 0) {
          const batch = Array.from({ length: Math.min(left, randomInt(1, 20)) }, () =>
            someEvent({ tags: [`writer:${writer}`] }),
          );
          left -= batch.length;
          if (oneIn(2)) await byHand(by, batch);
          else await appended(store.append, batch);
        }
      };

      const seen = [0, 1_000].map((after) =>
        lastValueFrom(early.subscribe('everything', { after }).pipe(take(events - after), toArray())),
      );
      const ofOne = lastValueFrom(
        late
          .subscribe([{ tags: ['writer:3'] }, { types: ['Reserved'] }], { after: 0 })
          .pipe(take(events), toArray()),
      );
      await Promise.all(writers.map(write));

      const [history, tail, matching] = await Promise.all([...seen, ofOne]);
      const everyPosition = Array.from({ length: events }, (_, at) => at + 1);
      expect(history.map(({ position }) => position)).toEqual(everyPosition);
      expect(tail?.map(({ position }) => position)).toEqual(everyPosition.slice(1_000));
      expect(matching).toEqual(history);
      const recorded = await unwrapAnswer(early.records());
      expect(recorded.map(({ id }) => id).toSorted()).toEqual(all.committed.toSorted());
      expect(await unwrapAnswer(verifyChain(early))).toMatchObject({ position: events });
      expect(all.rolledBack).toBeGreaterThan(0);
      console.info(`${events} events; ${all.rolledBack} transactions taken back, ${all.slow} slow to commit`);
    },
  );
});
