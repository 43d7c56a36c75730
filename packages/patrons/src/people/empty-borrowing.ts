import type { BorrowerId } from '@torioki/lending';
import type { Borrowing } from './patron-record.js';
import { randomId } from './random-id.js';

/** The data of a patron without reservations, loans and cart. */
export const emptyBorrowing = (random: (bytes: number) => Uint8Array): Omit<Borrowing, 'id'> => ({
  lastPickup: null,
  cart: [],
  standing: { is: 'registered', fresh: randomId(random) as BorrowerId },
  used: [],
});
