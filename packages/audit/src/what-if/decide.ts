import type { EventBody, EventStore, JsonObject, Cursor, StoreError } from '@torioki/event-store';
import type { CommandRecord } from '@torioki/event-store/adapter';
import type * as E from 'fp-ts/lib/Either.js';
import { findDifferences, type Difference } from '../walk/find-differences.js';
import type { OtherKeys } from './other-policy.js';
import type { OrderOutcome } from './outcome.js';

export interface DecideOptions {
  readonly keys: OtherKeys;
  readonly upTo: Cursor;
  readonly counts: (record: CommandRecord) => boolean;
}

/** A way to decide the orders of a history under other rules. */
export type Decide = (
  store: EventStore,
  deciding: DecideOptions,
) => AsyncGenerator<E.Either<StoreError, OrderOutcome>, void>;

/** The data of an order's events, by the type of the event. */
const collectFields = (events: readonly EventBody[]): JsonObject => {
  const named = new Map<string, number>();
  return Object.fromEntries(
    events.map(({ type, data }) => {
      const count = (named.get(type) ?? 0) + 1;
      named.set(type, count);
      return [count === 1 ? type : `${type} ${count}`, data];
    }),
  );
};

/** Finds the fields that differ between two outcomes of an order. */
export const findDifferingFields = (
  recorded: readonly EventBody[],
  decided: readonly EventBody[],
): readonly Difference[] => findDifferences(collectFields(recorded), collectFields(decided));
