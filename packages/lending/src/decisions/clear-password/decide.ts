import { requiring } from '@torioki/event-store';
import * as t from 'io-ts';
import { IdentityCheck, PatronId } from '../../vocabulary/index.js';
import { command } from '../command.js';
import { peopleDecision } from '../people-decision.js';
import { passwordExists } from './rules/password-exists.js';

/** Deletes a forgotten password, after staff have checked the identity (R84, R85, A48). */
const ClearPassword = command(['ClearPassword', 'パスワードの削除'], ['counter', 'general-materials'], {
  patron: PatronId,
  identityCheck: IdentityCheck,
  /** Whether the patron has a password, or a code to set one. */
  hasPassword: t.boolean,
});

export const clearPassword = peopleDecision(ClearPassword, function* (command) {
  const { at, patron, identityCheck, hasPassword } = command;
  yield* requiring(passwordExists(hasPassword));
  return [{ type: 'PasswordCleared', data: { at, patron, identityCheck } }];
});
