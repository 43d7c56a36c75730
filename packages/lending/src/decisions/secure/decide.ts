import { reading, requiring } from '@torioki/event-store';
import { identity } from 'fp-ts/lib/function.js';
import { copy, queue, rulesInForce, limitUndoneBy } from '../../aggregates/index.js';
import { CopyId, earlierForm } from '../../vocabulary/index.js';
import { command } from '../command.js';
import { decision } from '../decision.js';
import { atTheHeadquarters } from '../preconditions/at-the-headquarters.js';
import { copyIs } from '../preconditions/copy-is.js';
import { lendable } from '../preconditions/lendable.js';
import { policyInForce } from '../preconditions/policy-in-force.js';
import { all } from '../rule.js';
import { secureFor } from '../secure-for.js';
import { addTurn } from '../add-turn.js';
import { ownCopy } from './rules/own-copy.js';
import { somebodyWaiting } from './rules/somebody-waiting.js';
import type { SecureSituation } from './situation.js';

const fields = { copy: CopyId };

/**
 * Sets a copy from the shelf aside for the first reservation that may have it (R45, R54). The command names
 * only the copy.
 */
const Secure = command(
  ['Secure', '資料の用意'],
  ['general-materials', 'counter'],
  fields,
  earlierForm(fields, identity),
);

const rules = all(({ copy }: SecureSituation) => lendable(copy), somebodyWaiting, ownCopy);

/**
 * A new reservation does not conflict, because it comes last in the queue. A loan may conflict, because a
 * walk-in loan fills the borrower's own reservation.
 */
export const secure = decision(Secure, function* ({ at, actor, copy: id }, version) {
  const { published, found } = yield* reading({ published: rulesInForce, found: copy(id) });
  const { policy, today } = yield* requiring(policyInForce(published, at));
  yield* requiring(atTheHeadquarters(published, actor, version));
  const shelved = yield* requiring(copyIs(id, found, 'on-shelf'));
  const { queued } = yield* reading({
    queued: limitUndoneBy(
      queue(shelved.title),
      'TurnCame',
      'TurnPassedOn',
      'ReservationSuspended',
      'ReservationResumed',
      'PickupChanged',
      'Secured',
      'TransitLost',
      'DeclaredLost',
      'RemovedFromCirculation',
      'CameBack',
      'PickedUp',
      'Cancelled',
      'Unfillable',
      'Undone',
    ),
  });
  const [free, next] = yield* requiring(rules({ copy: shelved, queue: queued, today }));
  return yield* addTurn(secureFor(next, free, at), policy.readingOrderRelease);
});
