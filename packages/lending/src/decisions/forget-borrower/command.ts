import * as t from 'io-ts';
import { BorrowerId } from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';

/** Forgets whose a closed pseudonym was, once everything under it is over (A59). */
export const ForgetBorrower = command(
  ['ForgetBorrower', '利用者番号の消去'],
  ['clock', 'general-materials'],
  {
    borrower: BorrowerId,
    /** Whether a mail to the patron is still in the outbox. */
    mailWaits: t.boolean,
  },
);
export type ForgetBorrower = CommandOf<typeof ForgetBorrower>;
