import { reading, requiring } from '@torioki/event-store';
import { copy } from '../../aggregates/index.js';
import { CopyId } from '../../vocabulary/index.js';
import { command } from '../command.js';
import { decision } from '../decision.js';
import { copyIs } from '../preconditions/copy-is.js';
import { changesSomething } from '../preconditions/changes-something.js';

/** Returns a removed copy to circulation: mended, bound, or back from an exhibition (ours). */
const ReturnToCirculation = command(['ReturnToCirculation', '資料の利用再開'], ['general-materials'], {
  copy: CopyId,
});

/**
 * At the headquarters the copy is on the shelf again, and staff secure it from there. While it travels back
 * or is missing, only its mark ends.
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
