import * as t from 'io-ts';
import { IdentityCheck, PatronId } from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';

/** Staff have checked the identity and delete a forgotten password (R84, R85, A48). */
export const ClearPassword = command(
  ['ClearPassword', 'パスワードの削除'],
  ['counter', 'general-materials'],
  {
    patron: PatronId,
    identityCheck: IdentityCheck,
    /** Whether there is a password, or a code with which to set one. */
    hasPassword: t.boolean,
  },
);
export type ClearPassword = CommandOf<typeof ClearPassword>;
