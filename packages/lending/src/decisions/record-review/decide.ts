import { reading, requiring } from '@torioki/event-store';
import { reviewedUpTo } from '../../aggregates/index.js';
import { Count, PositiveCount } from '../../vocabulary/index.js';
import { command } from '../command.js';
import { decision } from '../decision.js';
import { changesSomething } from '../preconditions/changes-something.js';

/**
 * Records that the library has decided commands again with all pseudonyms of each patron, before it forgets
 * pseudonyms (ours).
 */
const RecordReview = command(['RecordReview', '本人ごとの判断の確認の記録'], ['clock'], {
  /** The position up to which the history was reviewed. */
  upTo: PositiveCount,
  /** The number of commands that were decided again. */
  commands: PositiveCount,
  /** The number of these commands that gave another result. */
  found: Count,
});

export const recordReview = decision(RecordReview, function* ({ at, upTo, commands, found }) {
  const { reviewed } = yield* reading({ reviewed: reviewedUpTo });
  yield* requiring(changesSomething(upTo <= reviewed));
  return [{ type: 'PersonsReviewed', data: { at, upTo, commands, found } }];
});
