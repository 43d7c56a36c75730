import { CopyId } from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';

/** A missing copy is at the headquarters again (A55). */
export const DeclareFound = command(['DeclareFound', '発見の記録'], ['counter', 'general-materials'], {
  copy: CopyId,
});
export type DeclareFound = CommandOf<typeof DeclareFound>;
