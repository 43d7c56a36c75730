import { reading, requiring } from '@torioki/event-store';
import { copy } from '../../aggregates/index.js';
import { CopyId } from '../../vocabulary/index.js';
import { command } from '../command.js';
import { decision } from '../decision.js';
import { copyIs } from '../preconditions/copy-is.js';

/** Withdraws a copy: it leaves the library for good (A21). */
const Withdraw = command(['Withdraw', '除籍'], ['general-materials'], { copy: CopyId });

export const withdraw = decision(Withdraw, function* ({ at, copy: id }) {
  const { found } = yield* reading({ found: copy(id) });
  const { title } = yield* requiring(copyIs(id, found, 'on-shelf', 'removed', 'missing'));
  return [{ type: 'Withdrawn', data: { at, copy: id, title } }];
});
