import * as t from 'io-ts';
import { PatronId } from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';

/** A mail address was set, corrected or removed; the registry holds it (R5, R90). */
export const SetMailAddress = command(
  ['SetMailAddress', 'メールアドレスの登録'],
  ['patron', 'counter', 'general-materials'],
  {
    patron: PatronId,
    /** Whether the new address differs from the registered one. */
    differs: t.boolean,
  },
);
export type SetMailAddress = CommandOf<typeof SetMailAddress>;
