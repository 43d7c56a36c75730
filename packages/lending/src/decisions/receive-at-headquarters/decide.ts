import { reading, requiring } from '@torioki/event-store';
import { identity } from 'fp-ts/lib/function.js';
import { copy, queue, rulesInForce, type Copy } from '../../aggregates/index.js';
import type { LendingEvent } from '../../events/index.js';
import { CopyId, earlierForm, type Instant } from '../../vocabulary/index.js';
import { command } from '../command.js';
import { decision } from '../decision.js';
import { atTheHeadquarters } from '../preconditions/at-the-headquarters.js';
import { copyIs } from '../preconditions/copy-is.js';
import { policyInForce } from '../preconditions/policy-in-force.js';
import { secureForNext } from '../secure-for-next.js';

const fields = { copy: CopyId };

/**
 * Records that a copy is at the headquarters again (A40). The copy came back from a place, even without a
 * record of its dispatch, or its parcel came back undelivered.
 */
const ReceiveAtHeadquarters = command(
  ['ReceiveAtHeadquarters', '本館への到着の記録'],
  ['general-materials', 'counter', 'dispatch'],
  fields,
  earlierForm(fields, identity),
);

type Travelling<Is> = Extract<Copy, { readonly is: Is }>;

const makeCameBack = (
  at: Instant,
  { reservation, copy, title, borrower, location, group }: Travelling<'in-transit-out'>,
): LendingEvent<'CameBack'> => ({
  type: 'CameBack',
  data: { at, reservation, copy, title, borrower, location, group },
});

const makeReceived = (
  at: Instant,
  { copy, title, from, removed: removed }: Travelling<'to-send-back' | 'in-transit-back'>,
): LendingEvent<'ReceivedAtHeadquarters'> => ({
  type: 'ReceivedAtHeadquarters',
  data: { at, copy, title, location: from, removed },
});

/**
 * Secures the copy for the next waiting reservation, unless the copy was removed from circulation. If the
 * copy's parcel came back undelivered, its reservation first returns to its old position in the queue. The
 * event CameBack records both: the copy is back, and the reservation waits again.
 */
export const receiveAtHeadquarters = decision(
  ReceiveAtHeadquarters,
  function* ({ at, actor, copy: id }, version) {
    const { published, found } = yield* reading({ published: rulesInForce, found: copy(id) });
    const inForce = yield* requiring(policyInForce(published, at));
    yield* requiring(atTheHeadquarters(published, actor, version));
    const back = yield* requiring(copyIs(id, found, 'in-transit-out', 'to-send-back', 'in-transit-back'));
    if (back.is !== 'in-transit-out' && back.removed !== null) return [makeReceived(at, back)];
    const received = back.is === 'in-transit-out' ? makeCameBack(at, back) : makeReceived(at, back);
    const { waiting } = yield* reading({ waiting: queue(back.title) });
    const now = received.type === 'CameBack' ? queue.evolve(waiting, received) : waiting;
    return [received, ...(yield* secureForNext(back, now, inForce, at))];
  },
);
