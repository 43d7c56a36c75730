import type { CopyId, LoanClass } from '@torioki/lending';
import { commands, otaru } from '@torioki/lending/samples';
import { april, places, type At } from './commands.js';

const usual = `${april(7)} 12:00`;
const of = (copy: string) => ({ copy: copy as CopyId });

/** What becomes of a copy besides reservations and loans. */
export const changeLoanClass = (copy: string, loanClass: LoanClass) =>
  commands.changeLoanClass(usual, { ...of(copy), loanClass });

export const declareLost = (copy: string) => commands.declareLost(usual, of(copy));

export const declareFound = (copy: string) => commands.declareFound(usual, of(copy));

export const withdraw = (copy: string) => commands.withdraw(usual, of(copy));

export const lendToLibrary = (copy: string) => commands.lendToLibrary(usual, { ...of(copy), library: otaru });

export const receiveFromLibrary = (copy: string) => commands.receiveFromLibrary(usual, of(copy));

export const shipReturn = (copy: string, place: At) =>
  commands.shipReturn(usual, { ...of(copy), location: places[place].location });
