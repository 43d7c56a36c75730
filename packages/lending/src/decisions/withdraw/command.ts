import { CopyId } from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';

/** Takes a copy out of the library for good (A21). */
export const Withdraw = command(['Withdraw', '除籍'], ['general-materials'], { copy: CopyId });
export type Withdraw = CommandOf<typeof Withdraw>;
