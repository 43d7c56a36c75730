import { reading, requiring } from '@torioki/event-store';
import { copy, queue, rulesInForce, limitUndoneBy } from '../../aggregates/index.js';
import { CopyId } from '../../vocabulary/index.js';
import { command } from '../command.js';
import { decision } from '../decision.js';
import { copyIs } from '../preconditions/copy-is.js';
import { lendable } from '../preconditions/lendable.js';
import { policyInForce } from '../preconditions/policy-in-force.js';
import { all } from '../rule.js';
import { secureFor } from '../secure-for.js';
import { addTurn } from '../add-turn.js';
import { ownCopy } from './rules/own-copy.js';
import { somebodyWaiting } from './rules/somebody-waiting.js';
import type { SecureSituation } from './situation.js';

/**
 * Sets a copy from the shelf aside for the first reservation that may have it (R45, R54). The command names
 * only the copy.
 */
const Secure = command(['Secure', '資料の用意'], ['general-materials', 'counter'], { copy: CopyId });

const rules = all(({ copy }: SecureSituation) => lendable(copy), somebodyWaiting, ownCopy);

/**
 * A new reservation does not conflict, because it comes last in the queue. A loan may conflict, because a
 * walk-in loan fills the borrower's own reservation.
 */
export const secure = decision(Secure, function* ({ at, copy: id }) {
  const { published, found } = yield* reading({ published: rulesInForce, found: copy(id) });
  const { policy, today } = yield* requiring(policyInForce(published, at));
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
    ),
  });
  const [free, next] = yield* requiring(rules({ copy: shelved, queue: queued, today }));
  return yield* addTurn(secureFor(next, free, at), policy.readingOrderRelease);
});
