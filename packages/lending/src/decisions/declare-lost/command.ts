import { CopyId } from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';

/** A copy on loan, or on its way back, will not come (A55). */
export const DeclareLost = command('DeclareLost', ['counter', 'general-materials'], { copy: CopyId });
export type DeclareLost = CommandOf<typeof DeclareLost>;
