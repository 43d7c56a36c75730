import { reading, requiring } from '@torioki/event-store';
import { copy } from '../../aggregates/index.js';
import { CopyId } from '../../vocabulary/index.js';
import { command } from '../command.js';
import { decision } from '../decision.js';
import { copyIs } from '../preconditions/copy-is.js';
import { changesSomething } from '../preconditions/changes-something.js';

/** Returns a removed copy to circulation, for example after repair, binding or an exhibition (ours). */
const ReturnToCirculation = command(['ReturnToCirculation', '資料の利用再開'], ['general-materials'], {
  copy: CopyId,
});

/**
 * A copy at the headquarters is on the shelf again, and staff secure it from the shelf. If the copy travels
 * back or is missing, only the reason for its removal is deleted.
 */
export const returnToCirculation = decision(ReturnToCirculation, function* ({ at, copy: id }) {
  const { found } = yield* reading({ found: copy(id) });
  const {
    is,
    title,
    removed: removed,
  } = yield* requiring(copyIs(id, found, 'removed', 'to-send-back', 'in-transit-back', 'missing'));
  yield* requiring(changesSomething(removed === null));
  return [{ type: 'ReturnedToCirculation', data: { at, copy: id, title, isOnShelf: is === 'removed' } }];
});
