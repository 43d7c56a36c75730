import { createMiddleware } from 'hono/factory';
import { callHost } from '../call-host.js';
import type { PortalEnv } from '../context.js';
import { findOldestMonth } from '../guard/key-ring.js';
import type { PortalOptions } from '../portal-options.js';
import { visitLimits } from './visits.js';

const everyMs = 10 * 60 * 1000;
/** An order names its patron, so it is deleted before the night in which a loan from it can be forgotten. */
const orderMs = 24 * 60 * 60 * 1000;

const before = (at: number, age: number): string => new Date(at - age).toISOString();

/**
 * Deletes ended visits, orders older than a day and old keys. A request starts this at most every ten
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
        seenBefore: before(at, visitLimits.own.idle),
        storedBefore: before(at, orderMs),
        monthsBefore: findOldestMonth(at),
      };
      callHost(() => sessions.deleteOld(ages), onTrouble);
    }
    await next();
  });
};
