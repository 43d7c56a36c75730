import type { LendingEvent } from '../events/index.js';
import type { LibraryId, LoanClass } from '../vocabulary/index.js';
import type { SamplePlace } from './library.js';
import { makeFact } from './plain-facts.js';

type Added = LendingEvent<'CopyAdded'>;

/** Events about a copy. Each is made from the event that added the copy. */
export const makeFound = (at: string, { data }: Added) => makeFact('Found', at, data, { removed: null });

export const makeWithdrawn = (at: string, { data }: Added) => makeFact('Withdrawn', at, data);

export const makeLoanClassChanged = (at: string, { data }: Added, loanClass: LoanClass) =>
  makeFact('LoanClassChanged', at, data, { loanClass });

export const makeLentToLibrary = (at: string, { data }: Added, library: LibraryId) =>
  makeFact('LentToLibrary', at, data, { library });

export const makeReturnedByLibrary = (at: string, { data }: Added, library: LibraryId) =>
  makeFact('ReturnedByLibrary', at, data, { library });

export const makeReturnShipped = (at: string, { data }: Added, { location }: SamplePlace) =>
  makeFact('ReturnShipped', at, data, { location });

/** The copy came back from a place; from another library if `from` is null. */
export const makeReceivedAtHeadquarters = (at: string, { data }: Added, from: SamplePlace | null) =>
  makeFact('ReceivedAtHeadquarters', at, data, { location: from?.location ?? null, removed: null });

/**
 * The copy was lost. `last` is the event that began its loan or secured it; null without a loan or
 * reservation.
 */
export const makeDeclaredLostFact = (
  at: string,
  { data }: Added,
  last: LendingEvent<'PickedUp'> | LendingEvent<'Secured'> | null,
) => {
  const nobody = { loan: null, reservation: null, borrower: null, group: null };
  const ended = last?.type === 'PickedUp' ? { reservation: null, group: null } : {};
  return makeFact('DeclaredLost', at, data, nobody, { ...last?.data, ...ended });
};
