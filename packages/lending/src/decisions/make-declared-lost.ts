import type { DataOf, LendingEvent } from '../events/index.js';

type DeclaredLostData = DataOf<'DeclaredLost'>;
type Held = Pick<DeclaredLostData, 'loan' | 'reservation' | 'borrower' | 'group'>;

const ofNobody: Held = { loan: null, reservation: null, borrower: null, group: null };

/** Makes the event for a lost copy. Pass its loan or its reservation if it has one. */
export const makeDeclaredLost = (
  lost: Omit<DeclaredLostData, keyof Held> & Partial<Held>,
): LendingEvent<'DeclaredLost'> => ({
  type: 'DeclaredLost',
  data: { ...ofNobody, ...lost },
});
