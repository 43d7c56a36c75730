import type { LendingEvent } from '@torioki/lending';
import type { ReadModel } from '@torioki/projection';

/** How many reservations got a copy on a day, and how many were given up while they waited for one. */
export interface WaitsOver {
  readonly secured: number;
  readonly givenUp: number;
}

/** The days of a month, by universal time. */
export type DropOutsDocument = Readonly<Record<string, WaitsOver>>;

type WaitEvent = LendingEvent<'Secured' | 'Cancelled'>;

/** A copy that an old system set aside was not secured on any day of this library. */
const ofOurOwn = 'Secured';

export const noWaits: WaitsOver = { secured: 0, givenUp: 0 };

/** How waits for a copy end, in counts alone. One document for each month. */
export const dropOutsModel: ReadModel<DropOutsDocument, WaitEvent> = {
  name: 'drop-outs',
  version: 1,
  types: [ofOurOwn, 'Cancelled'],
  keys: ({ type, data }) => (type === 'Cancelled' && data.copy !== null ? [] : [data.at.slice(0, 7)]),
  empty: {},
  evolve: (before, { type, data }) => {
    const day = data.at.slice(0, 10);
    const { secured, givenUp } = before[day] ?? noWaits;
    const counted =
      type === 'Cancelled' ? { secured, givenUp: givenUp + 1 } : { secured: secured + 1, givenUp };
    return { ...before, [day]: counted };
  },
};
