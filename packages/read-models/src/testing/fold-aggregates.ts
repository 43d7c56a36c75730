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

/** The folds of all aggregates of copies, titles, loans, reservations and borrowers. */
export const aggregateFolds = Object.entries(folds).map(([name, { kind, fold }]) => {
  const { initial, types, evolve } = fold as AnyFold;
  return {
    name,
    initial,
    keys: ({ type, data }: LendingEvent): readonly string[] => {
      const id = (data as Partial<Record<TagKind, string | null>>)[kind];
      return typeof id === 'string' && types.includes(type) ? [id] : [];
    },
    evolve: (state: unknown, event: LendingEvent): unknown => evolve(state, event),
  };
});
