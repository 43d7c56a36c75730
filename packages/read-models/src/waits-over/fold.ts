import type { Instant, LendingEvent } from '@torioki/lending';
import { fold, undoEvents } from '@torioki/lending/aggregates';
import { isMigrated } from '@torioki/lending/events';
import type { ReadModel } from '@torioki/projection';

/** The numbers of reservations whose wait ended, by a secured copy or by a cancellation. */
export interface WaitsOver {
  readonly secured: number;
  readonly givenUp: number;
}

/** The numbers for each day of one month. Days are in UTC. */
export type WaitsOverDocument = Readonly<Record<string, WaitsOver>>;

export const noWaits: WaitsOver = { secured: 0, givenUp: 0 };

const counted =
  (end: keyof WaitsOver) =>
  (before: WaitsOverDocument, { at }: { readonly at: Instant }): WaitsOverDocument => {
    const day = at.slice(0, 10);
    const waits = before[day] ?? noWaits;
    return { ...before, [day]: { ...waits, [end]: waits[end] + 1 } };
  };

/** The numbers without an undone securing. A day with no number left is removed. */
const withoutSecured = (before: WaitsOverDocument, at: Instant): WaitsOverDocument => {
  const day = at.slice(0, 10);
  const { [day]: waits = noWaits, ...others } = before;
  const { secured, givenUp } = waits;
  return secured + givenUp <= 1 ? others : { ...before, [day]: { secured: secured - 1, givenUp } };
};

const { initial, types, evolve } = fold<WaitsOverDocument>({})({
  Secured: counted('secured'),
  /** A copy that the old system set aside is not counted, because it was secured on an earlier day. */
  ReservationMigrated: (before) => before,
  Cancelled: counted('givenUp'),
  Undone: undoEvents<WaitsOverDocument>({
    Secured: (before, { back }) => withoutSecured(before, back.securedAt),
  }),
});

/** The numbers of waits that ended on each day. One document for each month. */
export const waitsOverModel: ReadModel<WaitsOverDocument, LendingEvent<(typeof types)[number]>> = {
  name: 'waits-over',
  version: 3,
  types,
  keys: ({ type, data }) => {
    if (type === 'Undone') return data.back.is === 'Secured' ? [data.back.securedAt.slice(0, 7)] : [];
    return isMigrated(type) || (type === 'Cancelled' && data.copy !== null) ? [] : [data.at.slice(0, 7)];
  },
  empty: initial,
  evolve,
};
