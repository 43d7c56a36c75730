import type { Instant, LendingEvent } from '@torioki/lending';
import { fold } from '@torioki/lending/aggregates';
import { isMigrated } from '@torioki/lending/events';
import type { ReadModel } from '@torioki/projection';

/** The numbers of reservations that got a copy on a day, or were given up while waiting. */
export interface WaitsOver {
  readonly secured: number;
  readonly givenUp: number;
}

/** The numbers for each day of one month, in UTC. */
export type DropOutsDocument = Readonly<Record<string, WaitsOver>>;

export const noWaits: WaitsOver = { secured: 0, givenUp: 0 };

const counted =
  (end: keyof WaitsOver) =>
  (before: DropOutsDocument, { at }: { readonly at: Instant }): DropOutsDocument => {
    const day = at.slice(0, 10);
    const waits = before[day] ?? noWaits;
    return { ...before, [day]: { ...waits, [end]: waits[end] + 1 } };
  };

const { initial, types, evolve } = fold<DropOutsDocument>({})({
  Secured: counted('secured'),
  /** Does not count a copy that the old system set aside, because it was not secured on that day. */
  ReservationMigrated: (before) => before,
  Cancelled: counted('givenUp'),
});

/** The numbers of waits for a copy that ended, by day. One document for each month. */
export const dropOutsModel: ReadModel<DropOutsDocument, LendingEvent<(typeof types)[number]>> = {
  name: 'drop-outs',
  version: 2,
  types,
  keys: ({ type, data }) =>
    isMigrated(type) || (type === 'Cancelled' && data.copy !== null) ? [] : [data.at.slice(0, 7)],
  empty: initial,
  evolve,
};
