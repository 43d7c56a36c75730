import { reading, requiring } from '@torioki/event-store';
import { copy, queue, rulesInForce } from '../../aggregates/index.js';
import type { LendingEvent } from '../../events/index.js';
import { decision } from '../decision.js';
import { policyInForce } from '../preconditions/policy-in-force.js';
import { copyIs } from '../preconditions/copy-is.js';
import { securedForNext } from '../secured-for-next.js';
import { CheckIn } from './command.js';

export const checkIn = decision(CheckIn, function* ({ at, copy: id }) {
  const { published, found } = yield* reading({ published: rulesInForce, found: copy(id) });
  const inForce = yield* requiring(policyInForce(published, at));
  const back = yield* requiring(copyIs(id, found, 'to-send-back', 'in-transit-back'));
  const { waiting } = yield* reading({ waiting: queue(back.title) });
  const checkedIn: LendingEvent<'CheckedIn'> = {
    type: 'CheckedIn',
    data: { at, copy: id, title: back.title, location: back.from },
  };
  return [checkedIn, ...(yield* securedForNext(back, waiting, inForce, at))];
});
