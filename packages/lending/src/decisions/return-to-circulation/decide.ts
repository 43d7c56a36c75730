import { reading, requiring } from '@torioki/event-store';
import { copy } from '../../aggregates/index.js';
import { decision } from '../decision.js';
import { copyIs } from '../preconditions/copy-is.js';
import { notSoAlready } from '../preconditions/not-so-already.js';
import { ReturnToCirculation } from './command.js';

/**
 * At the headquarters the copy is on the shelf again; staff secure it from there. While it travels back or is missing,
 * only its mark ends.
 */
export const returnToCirculation = decision(ReturnToCirculation, function* ({ at, copy: id }) {
  const { found } = yield* reading({ found: copy(id) });
  const { is, title, removed } = yield* requiring(
    copyIs(id, found, 'removed', 'to-send-back', 'in-transit-back', 'missing'),
  );
  yield* requiring(notSoAlready(removed === null));
  return [{ type: 'ReturnedToCirculation', data: { at, copy: id, title, isOnShelf: is === 'removed' } }];
});
