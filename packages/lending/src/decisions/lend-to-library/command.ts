import { CopyId, LibraryId } from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';

/** 協力: lends a copy to a library (R34). */
export const LendToLibrary = command(['LendToLibrary', '他の図書館への貸出'], ['general-materials'], {
  copy: CopyId,
  library: LibraryId,
});
export type LendToLibrary = CommandOf<typeof LendToLibrary>;
