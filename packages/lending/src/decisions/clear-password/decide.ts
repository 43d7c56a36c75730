import { requiring } from '@torioki/event-store';
import { peopleDecision } from '../people-decision.js';
import { ClearPassword } from './command.js';
import { passwordThere } from './rules/password-there.js';

export const clearPassword = peopleDecision(ClearPassword, function* (command) {
  const { at, patron, identityCheck, hasPassword } = command;
  yield* requiring(passwordThere(hasPassword));
  return [{ type: 'PasswordCleared', data: { at, patron, identityCheck } }];
});
