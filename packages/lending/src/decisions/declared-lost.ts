import type { DataOf, LendingEvent } from '../events/index.js';

type Lost = DataOf<'DeclaredLost'>;
type Held = Pick<Lost, 'loan' | 'reservation' | 'borrower' | 'group'>;

const ofNobody: Held = { loan: null, reservation: null, borrower: null, group: null };

/** Makes the event for a lost copy. It belongs to no loan and no reservation unless you pass one. */
export const declaredLost = (lost: Omit<Lost, keyof Held> & Partial<Held>): LendingEvent<'DeclaredLost'> => ({
  type: 'DeclaredLost',
  data: { ...ofNobody, ...lost },
});
