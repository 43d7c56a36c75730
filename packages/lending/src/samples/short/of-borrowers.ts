import type { LendingCommand } from '../../decisions/index.js';
import { commands } from '../commands.js';
import { borrowerId, usual } from './told.js';

export const closeBorrower = (borrower = 1, why: LendingCommand<'CloseBorrower'>['why'] = 'leaving') =>
  commands.closeBorrower(usual, { borrower: borrowerId(borrower), why });

export const forgetBorrower = (borrower = 1) =>
  commands.forgetBorrower(usual, { borrower: borrowerId(borrower), mailWaits: false });
