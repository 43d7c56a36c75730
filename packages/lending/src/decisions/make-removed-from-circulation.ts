import type { DataOf, LendingEvent } from '../events/index.js';

type Removed = DataOf<'RemovedFromCirculation'>;
type Held = Pick<Removed, 'reservation' | 'borrower' | 'group'>;

const ofNobody: Held = { reservation: null, borrower: null, group: null };

/**
 * Makes the event for a copy that is removed from circulation. Pass its reservation if it is set aside for
 * one.
 */
export const makeRemovedFromCirculation = (
  removal: Omit<Removed, keyof Held> & Partial<Held>,
): LendingEvent<'RemovedFromCirculation'> => ({
  type: 'RemovedFromCirculation',
  data: { ...ofNobody, ...removal },
});
