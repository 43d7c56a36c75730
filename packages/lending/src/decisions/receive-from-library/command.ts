import { CopyId } from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';

/** A library sends a copy back; CheckIn follows once it has arrived (A54). */
export const ReceiveFromLibrary = command(
  ['ReceiveFromLibrary', '他の図書館からの返却の記録'],
  ['general-materials'],
  { copy: CopyId },
);
export type ReceiveFromLibrary = CommandOf<typeof ReceiveFromLibrary>;
