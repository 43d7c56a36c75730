import * as t from 'io-ts';
import { IdentityCheck, PatronId } from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';

/** Staff, who checked the identity, delete a forgotten password (R84, R85, A48). */
export const ClearPassword = command('ClearPassword', ['counter', 'general-materials'], {
  patron: PatronId,
  identityCheck: IdentityCheck,
  /** Whether there is a password, or a code with which one may be set. */
  hasPassword: t.boolean,
});
export type ClearPassword = CommandOf<typeof ClearPassword>;
