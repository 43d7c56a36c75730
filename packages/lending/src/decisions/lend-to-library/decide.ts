import { reading, requiring } from '@torioki/event-store';
import { copy } from '../../aggregates/index.js';
import { CopyId, LibraryId } from '../../vocabulary/index.js';
import { command } from '../command.js';
import { decision } from '../decision.js';
import { copyIs } from '../preconditions/copy-is.js';

/** 協力: lends a copy to another library (R34). */
const LendToLibrary = command(['LendToLibrary', '他の図書館への貸出'], ['general-materials'], {
  copy: CopyId,
  library: LibraryId,
});

export const lendToLibrary = decision(LendToLibrary, function* ({ at, copy: id, library }) {
  const { found } = yield* reading({ found: copy(id) });
  const { title } = yield* requiring(copyIs(id, found, 'on-shelf'));
  return [{ type: 'LentToLibrary', data: { at, copy: id, title, library } }];
});
