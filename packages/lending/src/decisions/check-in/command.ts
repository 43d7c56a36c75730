import { CopyId } from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';

/**
 * A copy is at the headquarters again: it travelled back, whether its place recorded that or not, or its parcel came
 * back undelivered (A40).
 */
export const CheckIn = command(
  ['CheckIn', '本館への到着の記録'],
  ['general-materials', 'counter', 'dispatch'],
  { copy: CopyId },
);
export type CheckIn = CommandOf<typeof CheckIn>;
