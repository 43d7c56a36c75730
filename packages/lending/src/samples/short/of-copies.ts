import type { CopyId, LoanClass, RemovalReason, TitleId } from '../../vocabulary/index.js';
import { commands } from '../commands.js';
import { loanId, otaru } from '../ids.js';
import { tokyo } from '../tokyo.js';
import { borrowerId, locationOf, noon, titleOf, usual, type Anywhere } from './told.js';

const of = (copy: string) => ({ copy: copy as CopyId });

export const addCopy = (copy = 'a-1', title: string = titleOf(copy), loanClass: LoanClass = 'circulating') =>
  commands.addCopy(usual, { ...of(copy), title: title as TitleId, loanClass, source: 'own' });

/** A copy that was borrowed from another library. */
export const addBorrowedCopy = (copy: string): ReturnType<typeof addCopy> => ({
  ...addCopy(copy),
  source: 'interlibrary',
});

/** The borrower shows both cards. */
export const pickUp = (copy = 'a-1', borrower = 1, place: Anywhere = 'hq', loan = 1) =>
  commands.pickUp(usual, {
    ...of(copy),
    borrower: borrowerId(borrower),
    location: locationOf(place),
    cards: { prefectural: true, branch: true },
    loan: loanId(loan),
  });

/** Clicked and confirmed on the same day. */
export const renew = (loan = 1, borrower = 1, day = 7) =>
  commands.renew(noon(day), {
    loan: loanId(loan),
    borrower: borrowerId(borrower),
    clickedAt: tokyo(noon(day)),
  });

export const acceptReturn = (copy = 'a-1', place: Anywhere = 'hq') =>
  commands.acceptReturn(usual, { ...of(copy), location: locationOf(place), payer: null });

export const checkIn = (copy = 'a-1') => commands.checkIn(usual, of(copy));

export const changeLoanClass = (copy = 'a-1', loanClass: LoanClass = 'short-loan') =>
  commands.changeLoanClass(usual, { ...of(copy), loanClass });

export const declareLost = (copy = 'a-1') => commands.declareLost(usual, of(copy));

export const declareFound = (copy = 'a-1') => commands.declareFound(usual, of(copy));

export const removeFromCirculation = (copy = 'a-1', why: RemovalReason = 'damaged') =>
  commands.removeFromCirculation(usual, { ...of(copy), why });

export const returnToCirculation = (copy = 'a-1') => commands.returnToCirculation(usual, of(copy));

export const withdraw = (copy = 'a-1') => commands.withdraw(usual, of(copy));

export const lendToLibrary = (copy = 'a-1') => commands.lendToLibrary(usual, { ...of(copy), library: otaru });

export const receiveFromLibrary = (copy = 'a-1') => commands.receiveFromLibrary(usual, of(copy));

export const shipReturn = (copy = 'a-1', place: Anywhere = 'wkn') =>
  commands.shipReturn(usual, { ...of(copy), location: locationOf(place) });
