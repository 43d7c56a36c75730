import { orders, otaru } from '../../samples/index.js';
import type { CopyId, LoanClass } from '../../vocabulary/index.js';
import { april, places, type At } from './orders.js';

const usual = `${april(7)} 12:00`;
const of = (copy: string) => ({ copy: copy as CopyId });

/** What becomes of a copy besides reservations and loans. */
export const changeLoanClass = (copy: string, loanClass: LoanClass) =>
  orders.changeLoanClass(usual, { ...of(copy), loanClass });

export const declareLost = (copy: string) => orders.declareLost(usual, of(copy));

export const find = (copy: string) => orders.find(usual, of(copy));

export const withdraw = (copy: string) => orders.withdraw(usual, of(copy));

export const lendToLibrary = (copy: string) => orders.lendToLibrary(usual, { ...of(copy), library: otaru });

export const receiveFromLibrary = (copy: string) => orders.receiveFromLibrary(usual, of(copy));

export const shipReturn = (copy: string, place: At) =>
  orders.shipReturn(usual, { ...of(copy), location: places[place].location });
