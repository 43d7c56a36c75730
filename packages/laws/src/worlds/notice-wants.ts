import { dateOf, daysBetween, hourOf, lastHoldDay } from '../guide/index.js';
import * as orders from '../stories/orders.js';
import { oneOf, type Want } from './want.js';

const nightly: Want = () => orders.nightly;

/** Waits until the evening, or in the evening until the next morning. */
const untilEvening: Want = ({ now }) => orders.until(hourOf(now) < '20:00' ? '20:00' : '08:30');

/** Waits until the last day of a hold, or the day after. */
const untilHoldEnds: Want = (ledger, who, what) => {
  const last = oneOf(
    ledger.reservations.flatMap((one) => lastHoldDay(ledger, one) ?? []),
    what,
  );
  if (last === undefined) return undefined;
  const days = daysBetween(dateOf(ledger.now), last) + (who % 2);
  return days > 0 ? orders.days(days) : undefined;
};

export const noticeWants: readonly Want[] = [
  ...[nightly, nightly, nightly, nightly, untilEvening, untilEvening, untilHoldEnds],
];
