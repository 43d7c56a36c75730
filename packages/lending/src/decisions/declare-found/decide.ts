import { reading, requiring } from '@torioki/event-store';
import { identity } from 'fp-ts/lib/function.js';
import { copy, rulesInForce } from '../../aggregates/index.js';
import { CopyId, earlierForm } from '../../vocabulary/index.js';
import { command } from '../command.js';
import { decision } from '../decision.js';
import { atTheHeadquarters } from '../preconditions/at-the-headquarters.js';
import { copyIs } from '../preconditions/copy-is.js';

const fields = { copy: CopyId };

/** Records that a missing copy is at the headquarters again (A55). */
const DeclareFound = command(
  ['DeclareFound', '発見の記録'],
  ['counter', 'general-materials'],
  fields,
  earlierForm(fields, identity),
);

/**
 * Puts the copy on the shelf again, unless it is out of circulation. Does not secure it for a waiting
 * reservation; staff do so from the shelf.
 */
export const declareFound = decision(DeclareFound, function* ({ at, actor, copy: id }, version) {
  const { published, found } = yield* reading({ published: rulesInForce, found: copy(id) });
  yield* requiring(atTheHeadquarters(published, actor, version));
  const { title, removed } = yield* requiring(copyIs(id, found, 'missing'));
  return [{ type: 'Found', data: { at, copy: id, title, removed } }];
});
