import type { LendingEvent } from '../events/index.js';
import type { LibraryId, LoanClass } from '../vocabulary/index.js';
import type { Place } from './library.js';
import { tokyo } from './tokyo.js';

const of = (at: string, { data: { copy, title } }: LendingEvent<'CopyAdded'>) => ({
  at: tokyo(at),
  copy,
  title,
});

/** Facts about a copy, each made from the event with which it came to the library. */
export const found = (at: string, added: LendingEvent<'CopyAdded'>): LendingEvent<'Found'> => ({
  type: 'Found',
  data: { ...of(at, added), removed: null },
});

export const withdrawn = (at: string, added: LendingEvent<'CopyAdded'>): LendingEvent<'Withdrawn'> => ({
  type: 'Withdrawn',
  data: of(at, added),
});

export const loanClassChanged = (
  at: string,
  added: LendingEvent<'CopyAdded'>,
  loanClass: LoanClass,
): LendingEvent<'LoanClassChanged'> => ({
  type: 'LoanClassChanged',
  data: { ...of(at, added), loanClass },
});

export const lentToLibrary = (
  at: string,
  added: LendingEvent<'CopyAdded'>,
  library: LibraryId,
): LendingEvent<'LentToLibrary'> => ({
  type: 'LentToLibrary',
  data: { ...of(at, added), library },
});

export const returnedByLibrary = (
  at: string,
  added: LendingEvent<'CopyAdded'>,
  library: LibraryId,
): LendingEvent<'ReturnedByLibrary'> => ({
  type: 'ReturnedByLibrary',
  data: { ...of(at, added), library },
});

export const returnShipped = (
  at: string,
  added: LendingEvent<'CopyAdded'>,
  { location }: Place,
): LendingEvent<'ReturnShipped'> => ({
  type: 'ReturnShipped',
  data: { ...of(at, added), location },
});

/** The copy back from a place, or from a library. */
export const checkedIn = (
  at: string,
  added: LendingEvent<'CopyAdded'>,
  from: Place | null,
): LendingEvent<'CheckedIn'> => ({
  type: 'CheckedIn',
  data: { ...of(at, added), location: from?.location ?? null, removed: null },
});

/** The copy lost: with its loan, or set aside for a reservation, or of nobody. */
export const declaredLost = (
  at: string,
  added: LendingEvent<'CopyAdded'>,
  last: LendingEvent<'PickedUp'> | LendingEvent<'Secured'> | null,
): LendingEvent<'DeclaredLost'> => {
  const lost = { ...of(at, added), loan: null, reservation: null, borrower: null, group: null };
  switch (last?.type) {
    case undefined:
      return { type: 'DeclaredLost', data: lost };
    case 'PickedUp':
      return { type: 'DeclaredLost', data: { ...lost, loan: last.data.loan, borrower: last.data.borrower } };
    case 'Secured': {
      const { reservation, borrower, group } = last.data;
      return { type: 'DeclaredLost', data: { ...lost, reservation, borrower, group } };
    }
  }
};
