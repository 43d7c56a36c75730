import { reading, requiring } from '@torioki/event-store';
import { copy } from '../../aggregates/index.js';
import { decision } from '../decision.js';
import { copyIs } from '../preconditions/copy-is.js';
import { Withdraw } from './command.js';

export const withdraw = decision(Withdraw, function* ({ at, copy: id }) {
  const { found } = yield* reading({ found: copy(id) });
  const { title } = yield* requiring(copyIs(id, found, 'on-shelf', 'removed', 'missing'));
  return [{ type: 'Withdrawn', data: { at, copy: id, title } }];
});
