import type { LendingCommand } from '../../decisions/index.js';
import { commands } from '../commands.js';
import { borrowerId, usualTime } from './values.js';

export const closeBorrower = (borrower = 1, why: LendingCommand<'CloseBorrower'>['why'] = 'leaving') =>
  commands.closeBorrower(usualTime, { borrower: borrowerId(borrower), why });

export const forgetBorrower = (borrower = 1) =>
  commands.forgetBorrower(usualTime, { borrower: borrowerId(borrower), mailWaits: false });

export const recordReview = (upTo = 1, reviewed = 1, found = 0) =>
  commands.recordReview(usualTime, { upTo, commands: reviewed, found });
