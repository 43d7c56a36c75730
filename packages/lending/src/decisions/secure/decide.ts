import { reading, requiring } from '@torioki/event-store';
import { copy, queue, undoneOnlyBy } from '../../aggregates/index.js';
import { decision } from '../decision.js';
import { copyIs } from '../preconditions/copy-is.js';
import { all } from '../rule.js';
import { securedFor } from '../secured-for.js';
import { Secure } from './command.js';
import { lendable } from './rules/lendable.js';
import { somebodyWaiting } from './rules/somebody-waiting.js';

const rules = all(lendable, somebodyWaiting);

/**
 * A new reservation never changes who is first, so it does not stand in the way. Whatever takes the copy from the shelf
 * secures it for one of the queue.
 */
export const secure = decision(Secure, function* ({ at, copy: id }) {
  const { found } = yield* reading({ found: undoneOnlyBy(copy(id)) });
  const shelved = yield* requiring(copyIs(id, found, 'on-shelf'));
  const { waiting } = yield* reading({ waiting: undoneOnlyBy(queue(shelved.title), 'Secured', 'Cancelled') });
  const securing = { copy: shelved, queue: waiting };
  yield* requiring(rules(securing));
  const loanClass = yield* requiring(lendable(securing));
  const first = yield* requiring(somebodyWaiting(securing));
  return [securedFor(first, { ...shelved, loanClass }, at)];
});
