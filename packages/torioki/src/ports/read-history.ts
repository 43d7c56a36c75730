import type { Answer, Cursor, EventStore, Reading } from '@torioki/event-store';
import { makeStateReader, runGeneratorAsync } from '@torioki/event-store/adapter';
import { lendingEventCodec } from '@torioki/lending';
import * as E from 'fp-ts/lib/Either.js';

/** Runs steps that read states of the history. All states are as of the moment of the first step. */
export type ReadHistory = <Found>(steps: Generator<Reading, Found, unknown>) => Answer<Found>;

const keptStates = 1_000;

export const makeHistoryReader = (events: EventStore): ReadHistory => {
  const read = makeStateReader(events, lendingEventCodec, keptStates);
  return (steps) => {
    let upTo: Cursor | undefined;
    return runGeneratorAsync(steps, async ({ aggregates }) => {
      const reached = await read(aggregates, upTo && { upTo });
      if (E.isLeft(reached)) return reached;
      ({ upTo } = reached.right);
      return E.right(reached.right.states);
    });
  };
};
