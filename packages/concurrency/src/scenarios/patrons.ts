import {
  changeAddress,
  changeName,
  changePhone,
  clearPassword,
  declareBranchRegistration,
  issueCard,
  registerPatron,
  sendCard,
  setMailAddress,
  setPassword,
} from '@torioki/lending/samples';
import { scenariosOf } from './scenarios-of.js';

/**
 * Scenarios of the decisions that the registry's transaction makes. No event that is recorded meanwhile
 * changes their outcome.
 */
export const patrons = [
  ...scenariosOf(registerPatron(1, null), [{ name: 'a person is registered' }]),
  ...scenariosOf(registerPatron(), [{ name: 'a person is registered by post' }]),
  ...scenariosOf(sendCard(), [{ name: 'a card is sent' }]),
  ...scenariosOf(clearPassword(), [{ name: 'a password is cleared' }]),
  ...scenariosOf(issueCard(), [{ name: 'another card is issued' }]),
  ...scenariosOf(setPassword(), [{ name: 'a password is set' }]),
  ...scenariosOf(setMailAddress(), [{ name: 'a mail address is set' }]),
  ...scenariosOf(changePhone(), [{ name: 'a telephone number changes' }]),
  ...scenariosOf(changeAddress(), [{ name: 'an address changes' }]),
  ...scenariosOf(changeName(), [{ name: 'a name changes' }]),
  ...scenariosOf(declareBranchRegistration(), [{ name: 'a registration at a branch is declared' }]),
];
