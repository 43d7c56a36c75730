import { randomUUID } from 'node:crypto';
import type { TestRunner } from '@torioki/event-store/contract';
import type { Borrowers } from '../borrowers.js';
import { accessLog } from './access-log.js';
import { beginning } from './beginning.js';
import { carts } from './carts.js';
import { commandCounts } from './command-counts.js';
import type { ContractOptions } from './contract-options.js';
import { failingMails } from './failing-mails.js';
import { givingUp } from './giving-up.js';
import { newcomers } from './newcomers.js';
import { notices } from './notices.js';
import { openerFor, type BorrowersSetup } from './opener.js';
import { outbox } from './outbox.js';
import { pseudonyms } from './pseudonyms.js';
import { reviews } from './reviews.js';

/** The tests for `Borrowers`, with or without a registry. */
export const borrowersTests = (runner: TestRunner, borrowing: BorrowersSetup): void => {
  pseudonyms(runner, borrowing);
  beginning(runner, borrowing);
  givingUp(runner, borrowing);
  carts(runner, borrowing);
  commandCounts(runner, borrowing);
  outbox(runner, borrowing);
  notices(runner, borrowing);
  failingMails(runner, borrowing);
  reviews(runner, borrowing);
  accessLog(runner, borrowing);
};

/**
 * The contract of `Borrowers` as tests, the same for every adapter. Each test opens its own `Borrowers`.
 * Random tests make fewer runs unless the environment has TORIOKI_COUNTS=full.
 */
export const borrowersContract = (
  runner: TestRunner,
  name: string,
  { open, reopen }: ContractOptions<Borrowers>,
): void => {
  runner.describe(`${name} keeps the contract of borrowers:`, () => {
    const borrowing = {
      open: openerFor(runner, open),
      somebody: () => Promise.resolve(`利用者 ${randomUUID()}`),
    };
    borrowersTests(runner, borrowing);
    newcomers(runner, borrowing, reopen && openerFor(runner, reopen));
  });
};
