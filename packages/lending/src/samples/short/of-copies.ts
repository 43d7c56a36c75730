import type { CopyId, LoanClass, TitleId } from '../../vocabulary/index.js';
import { commands } from '../commands.js';
import { loanId, otaru } from '../ids.js';
import { tokyo } from '../tokyo.js';
import { borrowerId, locationOf, noon, titleOf, usual, type Anywhere } from './told.js';

const of = (copy: string) => ({ copy: copy as CopyId });

export const addCopy = (copy: string, title: string = titleOf(copy), loanClass: LoanClass = 'circulating') =>
  commands.addCopy(usual, { ...of(copy), title: title as TitleId, loanClass, source: 'own' });

/** A copy that was borrowed from another library. */
export const addBorrowedCopy = (copy: string): ReturnType<typeof addCopy> => ({
  ...addCopy(copy),
  source: 'interlibrary',
});

/** With both cards. */
export const pickUp = (copy: string, borrower: number, place: Anywhere, loan: number) =>
  commands.pickUp(usual, {
    ...of(copy),
    borrower: borrowerId(borrower),
    location: locationOf(place),
    cards: { prefectural: true, branch: true },
    loan: loanId(loan),
  });

/** Clicked and confirmed on a day. */
export const renew = (loan: number, borrower: number, day = 7) =>
  commands.renew(noon(day), {
    loan: loanId(loan),
    borrower: borrowerId(borrower),
    clickedAt: tokyo(noon(day)),
  });

export const acceptReturn = (copy: string, place: Anywhere) =>
  commands.acceptReturn(usual, { ...of(copy), location: locationOf(place), payer: null });

export const checkIn = (copy: string) => commands.checkIn(usual, of(copy));

export const changeLoanClass = (copy: string, loanClass: LoanClass) =>
  commands.changeLoanClass(usual, { ...of(copy), loanClass });

export const declareLost = (copy: string) => commands.declareLost(usual, of(copy));

export const declareFound = (copy: string) => commands.declareFound(usual, of(copy));

export const withdraw = (copy: string) => commands.withdraw(usual, of(copy));

export const lendToLibrary = (copy: string) => commands.lendToLibrary(usual, { ...of(copy), library: otaru });

export const receiveFromLibrary = (copy: string) => commands.receiveFromLibrary(usual, of(copy));

export const shipReturn = (copy: string, place: Anywhere) =>
  commands.shipReturn(usual, { ...of(copy), location: locationOf(place) });
