import { reading, requiring } from '@torioki/event-store';
import { readyRun, reservation, rulesInForce } from '../../aggregates/index.js';
import { decision } from '../decision.js';
import { locationKnown } from '../preconditions/location-known.js';
import { policyInForce } from '../preconditions/policy-in-force.js';
import { reservationIs } from '../preconditions/reservation-is.js';
import { RecordNotice } from './command.js';
import { daysToCome, daysUnknown } from './days-to-come.js';
import { readyByThen } from './rules/ready-by-then.js';

/**
 * Either outcome starts dispatch, earliest pickup and the hold period; without a calendar the days stay open (A23). A
 * reservation that was picked up before gets no notice (A26).
 */
export const recordNotice = decision(RecordNotice, function* ({ at, reservation: id, run, outcome }) {
  const { published, found } = yield* reading({ published: rulesInForce, found: reservation(id) });
  const inForce = yield* requiring(policyInForce(published, at));
  const ready = yield* requiring(reservationIs(id, found, 'secured'));
  yield* requiring(readyByThen(ready, readyRun(published, run, inForce.policy.timeZone)));
  const { is: _, readySince: __, ...secured } = ready;
  const { location, pickupClass } = secured;
  const { transitDays } = yield* requiring(locationKnown(published, location));
  const place = { location, pickupClass, transitDays };
  const days =
    outcome === 'no-calendar' ? daysUnknown : yield* requiring(daysToCome(published, place, inForce));
  const data = { ...secured, at, on: inForce.today, ...days, holdOpenDays: inForce.policy.holdShelfOpenDays };
  return outcome === 'sent'
    ? [{ type: 'ReadyNoticeSent', data }]
    : [{ type: 'ReadyNoticeNotSent', data: { ...data, reason: outcome } }];
});
