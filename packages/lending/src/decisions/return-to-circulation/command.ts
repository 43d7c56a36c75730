import { CopyId } from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';

/** A copy that was removed from circulation circulates again: mended, bound, or back from an exhibition (ours). */
export const ReturnToCirculation = command(['ReturnToCirculation', '資料の利用再開'], ['general-materials'], {
  copy: CopyId,
});
export type ReturnToCirculation = CommandOf<typeof ReturnToCirculation>;
