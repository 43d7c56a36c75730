import { isDeepStrictEqual } from 'node:util';
import type { LendingEvent } from '@torioki/lending';
import * as aggregates from '@torioki/lending/aggregates';
import type { Fold } from '@torioki/lending/aggregates';
import type { TagKind } from '@torioki/lending/events';

const { borrower, copy, group, holdings, loan, queue, renewal, reservation, shelf, suspension } = aggregates;

type AnyFold = Fold<unknown, LendingEvent['type']>;

const folds = {
  borrower: { kind: 'borrower', fold: borrower },
  copy: { kind: 'copy', fold: copy },
  group: { kind: 'group', fold: group },
  holdings: { kind: 'title', fold: holdings },
  loan: { kind: 'loan', fold: loan },
  queue: { kind: 'title', fold: queue },
  renewal: { kind: 'loan', fold: renewal },
  reservation: { kind: 'reservation', fold: reservation },
  shelf: { kind: 'title', fold: shelf },
  suspension: { kind: 'reservation', fold: suspension },
} as const satisfies Readonly<Record<string, { readonly kind: TagKind; readonly fold: unknown }>>;

const foldAggregate = (
  kind: TagKind,
  { initial, types, evolve }: AnyFold,
  events: readonly LendingEvent[],
): ReadonlyMap<string, unknown> => {
  const states = new Map<string, unknown>();
  for (const event of events) {
    const id = (event.data as Partial<Record<TagKind, string | null>>)[kind];
    if (typeof id === 'string' && types.includes(event.type))
      states.set(id, evolve(states.get(id) ?? initial, event));
  }
  return new Map([...states].filter(([, state]) => !isDeepStrictEqual(state, initial)));
};

/**
 * The states of all aggregates of copies, titles, loans, reservations and borrowers, by name and id. Initial
 * states are left out.
 */
export const foldAggregates = (
  events: readonly LendingEvent[],
): Readonly<Record<string, ReadonlyMap<string, unknown>>> =>
  Object.fromEntries(
    Object.entries(folds).map(([name, { kind, fold }]) => [
      name,
      foldAggregate(kind, fold as AnyFold, events),
    ]),
  );
