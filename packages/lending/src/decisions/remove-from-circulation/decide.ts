import { reading, requiring } from '@torioki/event-store';
import { copy, rulesInForce, limitUndoneBy } from '../../aggregates/index.js';
import { CopyId, RemovalReason } from '../../vocabulary/index.js';
import { command } from '../command.js';
import { decision } from '../decision.js';
import { copyIs } from '../preconditions/copy-is.js';
import { changesSomething } from '../preconditions/changes-something.js';
import { makeRemovedFromCirculation } from '../make-removed-from-circulation.js';
import { travelsBack } from '../travels-back.js';
import { atOwnPlace } from './rules/at-own-place.js';

/**
 * Removes a copy from circulation, until ReturnToCirculation or Withdraw (ours). Staff must have the copy in
 * hand. The public sees 貸出中. For a copy on loan, use AcceptReturn.
 */
const RemoveFromCirculation = command(
  ['RemoveFromCirculation', '資料の利用停止'],
  ['general-materials', 'counter', 'branch'],
  { copy: CopyId, why: RemovalReason },
);

/**
 * A copy away from the headquarters first travels back there. No append condition on the publications is
 * needed: the decision uses only the headquarters, and no publication moves the headquarters. If the copy is
 * set aside, its removal is also an event of its reservation.
 */
export const removeFromCirculation = decision(
  RemoveFromCirculation,
  function* ({ at, actor, copy: id, why }) {
    const { published, found } = yield* reading({
      published: limitUndoneBy(rulesInForce),
      found: copy(id),
    });
    const inHand = yield* requiring(
      copyIs(
        id,
        found,
        'on-shelf',
        'set-aside',
        'in-transit-out',
        'at-branch',
        'to-send-back',
        'in-transit-back',
        'removed',
      ),
    );
    yield* requiring(atOwnPlace(published, actor, inHand));
    yield* requiring(changesSomething('removed' in inHand && inHand.removed === why));
    const removal = { at, why, copy: id, title: inHand.title };
    if ('from' in inHand) {
      const location = inHand.is === 'to-send-back' ? inHand.from : null;
      return [makeRemovedFromCirculation({ ...removal, travelsBack: true, location })];
    }
    if (!('reservation' in inHand))
      return [makeRemovedFromCirculation({ ...removal, travelsBack: false, location: null })];
    const { reservation, borrower, group, location } = inHand;
    const away = inHand.is !== 'set-aside' || travelsBack(published, { ...inHand, is: 'secured' });
    return [
      makeRemovedFromCirculation({
        ...removal,
        travelsBack: away,
        location: away ? location : null,
        reservation,
        borrower,
        group,
      }),
    ];
  },
);
