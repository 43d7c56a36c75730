import { CopyId } from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';

/** A copy that travelled back is at the headquarters again, whether a place recorded that it sent it or not (A40). */
export const CheckIn = command(
  ['CheckIn', '本館への到着の記録'],
  ['general-materials', 'counter', 'dispatch'],
  { copy: CopyId },
);
export type CheckIn = CommandOf<typeof CheckIn>;
