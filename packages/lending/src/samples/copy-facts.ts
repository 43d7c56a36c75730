import type { LendingEvent } from '../events/index.js';
import type { LibraryId, LoanClass } from '../vocabulary/index.js';
import type { Place } from './library.js';
import { fact } from './plain-facts.js';

type Added = LendingEvent<'CopyAdded'>;

/** Facts about a copy, each made from the event that added the copy. */
export const found = (at: string, { data }: Added) => fact('Found', at, data, { removed: null });

export const withdrawn = (at: string, { data }: Added) => fact('Withdrawn', at, data);

export const loanClassChanged = (at: string, { data }: Added, loanClass: LoanClass) =>
  fact('LoanClassChanged', at, data, { loanClass });

export const lentToLibrary = (at: string, { data }: Added, library: LibraryId) =>
  fact('LentToLibrary', at, data, { library });

export const returnedByLibrary = (at: string, { data }: Added, library: LibraryId) =>
  fact('ReturnedByLibrary', at, data, { library });

export const returnShipped = (at: string, { data }: Added, { location }: Place) =>
  fact('ReturnShipped', at, data, { location });

/** The copy is back from a place, or from another library. */
export const checkedIn = (at: string, { data }: Added, from: Place | null) =>
  fact('CheckedIn', at, data, { location: from?.location ?? null, removed: null });

/** The copy is lost: with its loan, or set aside for a reservation, or neither. */
export const declaredLost = (
  at: string,
  { data }: Added,
  last: LendingEvent<'PickedUp'> | LendingEvent<'Secured'> | null,
) => {
  const nobody = { loan: null, reservation: null, borrower: null, group: null };
  const ended = last?.type === 'PickedUp' ? { reservation: null, group: null } : {};
  return fact('DeclaredLost', at, data, nobody, { ...last?.data, ...ended });
};
