import * as E from 'fp-ts/lib/Either.js';
import type { NewEvent } from '../event.js';
import type { EventStore } from '../store.js';
import { unwrapAnswer, expectFailure } from './unwrap-answer.js';
import { findCursorAt } from './recording.js';
import { someEvent } from './some-event.js';
import { chooseRuns } from './runs.js';
import type { TestRunner } from './test-runner.js';

const writers = Array.from({ length: 20 }, (_, writer) => writer);

const by = (writer: number): NewEvent => someEvent({ tags: ['copy:1', `borrower:${writer}`] });

/** Defines tests. `openAll` opens one or more stores on one history. The writers are distributed among them. */
export const parallelWriters = (
  { describe, expect, it }: TestRunner,
  over: string,
  openAll: () => Promise<readonly EventStore[]>,
): void => {
  describe(`20 writers over ${over}`, () => {
    const rounds = chooseRuns(10, 200);

    const storeOf = (stores: readonly EventStore[], writer: number): EventStore =>
      stores[writer % stores.length] as EventStore;

    it('on one boundary: one wins each round, nothing is lost, nothing is extra', async () => {
      const stores = await openAll();
      const won: string[] = [];
      for (let round = 1; round <= rounds; round += 1) {
        const after = await findCursorAt(storeOf(stores, 0), round - 1);
        const condition = { failIfEventsMatch: [{ tags: ['copy:1'] }], after };
        const events = writers.map(by);
        const answers = await Promise.all(
          events.map((event, writer) => storeOf(stores, writer).append([event], condition)),
        );
        const winners = events.filter((_, writer) =>
          E.isRight(answers[writer] as E.Either<unknown, unknown>),
        );
        expect(winners).toHaveLength(1);
        won.push(...winners.map(({ id }) => id));
        for (const answer of answers.filter(E.isLeft)) {
          const conflict = await expectFailure('append-condition-failed', Promise.resolve(answer));
          expect(conflict).toEqual({ positions: [round] });
        }
      }
      const recorded = await unwrapAnswer(storeOf(stores, 0).records());
      expect(recorded.map(({ id }) => id)).toEqual(won);
    }, 600_000);

    it('each on its own boundary: no conflicts', async () => {
      const stores = await openAll();
      const written = await Promise.all(
        writers.map(async (writer) => {
          const ids: string[] = [];
          let after = await findCursorAt(storeOf(stores, 0), 0);
          for (let round = 1; round <= rounds; round += 1) {
            const event = by(writer);
            const condition = { failIfEventsMatch: [{ tags: [`borrower:${writer}`] }], after };
            ({ last: after } = await unwrapAnswer(storeOf(stores, writer).append([event], condition)));
            ids.push(event.id);
          }
          return ids;
        }),
      );
      const recorded = await unwrapAnswer(storeOf(stores, 0).records());
      expect(recorded.map(({ position }) => position)).toEqual(recorded.map((_, index) => index + 1));
      expect(recorded).toHaveLength(writers.length * rounds);
      for (const writer of writers) {
        const own = recorded.filter(({ tags }) => tags.includes(`borrower:${writer}`));
        expect(own.map(({ id }) => id)).toEqual(written[writer]);
      }
    }, 600_000);

    it('that append several events together: the events of each append stay adjacent', async () => {
      const stores = await openAll();
      const appends = writers.map((writer) => [by(writer), by(writer), by(writer)]);
      await Promise.all(
        appends.map((events, writer) => unwrapAnswer(storeOf(stores, writer).append(events))),
      );
      const recorded = await unwrapAnswer(storeOf(stores, 0).records());
      const together = writers.map((_, at) => recorded.slice(3 * at, 3 * at + 3).map(({ id }) => id));
      expect(new Set(together.map(String))).toEqual(
        new Set(appends.map((events) => String(events.map(({ id }) => id)))),
      );
      expect(recorded).toHaveLength(3 * writers.length);
    }, 600_000);
  });
};
