import { reading, requiring } from '@torioki/event-store';
import { copy } from '../../aggregates/index.js';
import { CopyId } from '../../vocabulary/index.js';
import { command } from '../command.js';
import { decision } from '../decision.js';
import { copyIs } from '../preconditions/copy-is.js';

/** Records that a missing copy is at the headquarters again (A55). */
const DeclareFound = command(['DeclareFound', '発見の記録'], ['counter', 'general-materials'], {
  copy: CopyId,
});

/**
 * Puts the copy on the shelf again, unless it is out of circulation. Does not secure it for a waiting
 * reservation; staff do so from the shelf.
 */
export const declareFound = decision(DeclareFound, function* ({ at, copy: id }) {
  const { found } = yield* reading({ found: copy(id) });
  const { title, removed } = yield* requiring(copyIs(id, found, 'missing'));
  return [{ type: 'Found', data: { at, copy: id, title, removed } }];
});
