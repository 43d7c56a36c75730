import { requiring } from '@torioki/event-store';
import * as t from 'io-ts';
import { IdentityCheck, PatronId } from '../../vocabulary/index.js';
import { command } from '../command.js';
import { peopleDecision } from '../people-decision.js';
import { passwordThere } from './rules/password-there.js';

/** Staff have checked the identity and delete a forgotten password (R84, R85, A48). */
const ClearPassword = command(['ClearPassword', 'パスワードの削除'], ['counter', 'general-materials'], {
  patron: PatronId,
  identityCheck: IdentityCheck,
  /** Whether there is a password, or a code with which to set one. */
  hasPassword: t.boolean,
});

export const clearPassword = peopleDecision(ClearPassword, function* (command) {
  const { at, patron, identityCheck, hasPassword } = command;
  yield* requiring(passwordThere(hasPassword));
  return [{ type: 'PasswordCleared', data: { at, patron, identityCheck } }];
});
