import type { DataOf, LendingEvent } from '../events/index.js';

type Lost = DataOf<'DeclaredLost'>;
type Held = Pick<Lost, 'loan' | 'reservation' | 'borrower' | 'group'>;

const ofNobody: Held = { loan: null, reservation: null, borrower: null, group: null };

/** The event for a copy; it belongs to no loan and no reservation unless the fields name one. */
export const declaredLost = (lost: Omit<Lost, keyof Held> & Partial<Held>): LendingEvent<'DeclaredLost'> => ({
  type: 'DeclaredLost',
  data: { ...ofNobody, ...lost },
});
