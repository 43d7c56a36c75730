import { createMiddleware } from 'hono/factory';
import { callHost } from '../call-host.js';
import type { PortalEnv } from '../context.js';
import { findOldestMonth } from '../guard/key-ring.js';
import type { PortalOptions } from '../portal-options.js';

const everyMs = 10 * 60 * 1000;
/**
 * The maximum age of an order. An order names its patron, and perhaps a loan that is returned the same day.
 * So it is deleted before the night, when the library may forget the borrower of the loan.
 */
const orderMs = 3 * 60 * 60 * 1000;

const before = (at: number, age: number): string => new Date(at - age).toISOString();

/**
 * Deletes ended visits, orders older than three hours and old keys. A request starts this at most every ten
 * minutes.
 */
export const deleteOldVisitsAndOrders = ({
  sessions,
  staff,
  clock,
  visitClock = clock,
  onTrouble,
}: PortalOptions) => {
  let last = Number.NEGATIVE_INFINITY;
  return createMiddleware<PortalEnv>(async (_, next) => {
    const at = visitClock().getTime();
    if (at - last >= everyMs) {
      last = at;
      const ages = {
        expiredBefore: before(at, 0),
        storedBefore: before(at, orderMs),
        monthsBefore: findOldestMonth(at),
      };
      callHost(() => sessions.deleteOld(ages), onTrouble);
      callHost(() => staff?.deleteSignIns(ages.expiredBefore), onTrouble);
    }
    await next();
  });
};
