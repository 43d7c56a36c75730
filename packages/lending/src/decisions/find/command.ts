import { CopyId } from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';

/** A missing copy turned up (A55). */
export const Find = command('Find', ['counter', 'general-materials'], { copy: CopyId });
export type Find = CommandOf<typeof Find>;
