import type { CopyId, LoanClass, RemovalReason, TitleId } from '../../vocabulary/index.js';
import { commands } from '../commands.js';
import { loanId, otaru } from '../ids.js';
import { tokyo } from '../tokyo.js';
import { borrowerId, locationOf, noonOf, titleOf, usualTime, type AnyPlaceKey } from './values.js';

const of = (copy: string) => ({ copy: copy as CopyId });

export const addCopy = (copy = 'a-1', title: string = titleOf(copy), loanClass: LoanClass = 'circulating') =>
  commands.addCopy(usualTime, { ...of(copy), title: title as TitleId, loanClass, source: 'own' });

/** Adds a copy that was borrowed from another library. */
export const addBorrowedCopy = (copy: string): ReturnType<typeof addCopy> => ({
  ...addCopy(copy),
  source: 'interlibrary',
});

/** Picks up a copy. The borrower shows both cards. */
export const pickUp = (copy = 'a-1', borrower = 1, place: AnyPlaceKey = 'hq', loan = 1) =>
  commands.pickUp(usualTime, {
    ...of(copy),
    borrower: borrowerId(borrower),
    location: locationOf(place),
    cards: { prefectural: true, branch: true },
    loan: loanId(loan),
  });

/** Renews a loan. The click and the confirmation are at the same time. */
export const renew = (loan = 1, borrower = 1, day = 7) =>
  commands.renew(noonOf(day), {
    loan: loanId(loan),
    borrower: borrowerId(borrower),
    clickedAt: tokyo(noonOf(day)),
  });

export const acceptReturn = (copy = 'a-1', place: AnyPlaceKey = 'hq') =>
  commands.acceptReturn(usualTime, { ...of(copy), location: locationOf(place), payer: null });

export const receiveAtHeadquarters = (copy = 'a-1') => commands.receiveAtHeadquarters(usualTime, of(copy));

export const changeLoanClass = (copy = 'a-1', loanClass: LoanClass = 'short-loan') =>
  commands.changeLoanClass(usualTime, { ...of(copy), loanClass });

export const declareLost = (copy = 'a-1') => commands.declareLost(usualTime, of(copy));

export const declareFound = (copy = 'a-1') => commands.declareFound(usualTime, of(copy));

export const removeFromCirculation = (copy = 'a-1', why: RemovalReason = 'damaged') =>
  commands.removeFromCirculation(usualTime, { ...of(copy), why });

export const returnToCirculation = (copy = 'a-1') => commands.returnToCirculation(usualTime, of(copy));

export const withdraw = (copy = 'a-1') => commands.withdraw(usualTime, of(copy));

export const lendToLibrary = (copy = 'a-1') =>
  commands.lendToLibrary(usualTime, { ...of(copy), library: otaru });

export const receiveFromLibrary = (copy = 'a-1') => commands.receiveFromLibrary(usualTime, of(copy));

export const shipReturn = (copy = 'a-1', place: AnyPlaceKey = 'wkn') =>
  commands.shipReturn(usualTime, { ...of(copy), location: locationOf(place) });
