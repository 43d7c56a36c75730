import { CopyId } from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';

/** A copy is not where it should be, wherever that is, or will not come (A55). */
export const DeclareLost = command(['DeclareLost', '所在不明の記録'], ['counter', 'general-materials'], {
  copy: CopyId,
});
export type DeclareLost = CommandOf<typeof DeclareLost>;
