import { dateOf, daysBetween, hourOf, lastHoldDay } from '../guide/index.js';
import * as orders from '../stories/orders.js';
import { oneOf, type RequestKind } from './request-kind.js';

const nightly: RequestKind = () => orders.nightly;

/** Waits until the evening. In the evening, waits until the next morning. */
const untilEvening: RequestKind = ({ now }) => orders.until(hourOf(now) < '20:00' ? '20:00' : '08:30');

/** Waits until the last day of a hold, or the day after. */
const untilHoldEnds: RequestKind = (ledger, who, what) => {
  const last = oneOf(
    ledger.reservations.flatMap((one) => lastHoldDay(ledger, one) ?? []),
    what,
  );
  if (last === undefined) return undefined;
  const days = daysBetween(dateOf(ledger.now), last) + (who % 2);
  return days > 0 ? orders.days(days) : undefined;
};

export const noticeRequests: readonly RequestKind[] = [
  ...[nightly, nightly, nightly, nightly, untilEvening, untilEvening, untilHoldEnds],
];
