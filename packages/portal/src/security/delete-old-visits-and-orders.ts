import { createMiddleware } from 'hono/factory';
import { callHost } from '../call-host.js';
import type { PortalEnv } from '../context.js';
import { findOldestMonth } from '../guard/key-ring.js';
import type { PortalOptions } from '../portal-options.js';

const everyMs = 10 * 60 * 1000;
/**
 * An order names its patron. Its loan may be returned at a desk the same day, so the order ends before the
 * night, in which the loan can be forgotten.
 */
const orderMs = 3 * 60 * 60 * 1000;

const before = (at: number, age: number): string => new Date(at - age).toISOString();

/**
 * Deletes ended visits, orders older than three hours and old keys. A request starts this at most every ten
 * minutes.
 */
export const deleteOldVisitsAndOrders = ({
  sessions,
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
    }
    await next();
  });
};
