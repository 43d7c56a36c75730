import { PatronId } from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';

/** A patron set a password; the registry holds its hash (R5). */
export const SetPassword = command(['SetPassword', 'パスワードの登録'], ['patron'], { patron: PatronId });
export type SetPassword = CommandOf<typeof SetPassword>;
