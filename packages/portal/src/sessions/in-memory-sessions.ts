import type { ServerKey } from '../guard/server-key.js';
import { mostOrders, type Session, type Sessions, type StoredOrder } from './sessions.js';

/** Sessions that end with the process. */
export const inMemorySessions = (): Sessions => {
  const sessions = new Map<string, Session>();
  const orders = new Map<string, StoredOrder>();
  const keys = new Map<string, ServerKey>();
  const forget = <Kept>(entries: Map<string, Kept>, is: (one: Kept) => boolean) => {
    for (const [id, one] of entries) if (is(one)) entries.delete(id);
  };
  return {
    findSession: (id) => sessions.get(id),
    beginSession: (id, session) => sessions.set(id, session),
    updateSession: (id, session) => sessions.has(id) && sessions.set(id, session),
    endSession: (id) => sessions.delete(id),
    endSessionsOfPatron: (patron) => forget(sessions, (session) => session.patron === patron),
    findOrder: (command) => orders.get(command),
    storeOrder: (command, order) => {
      orders.set(command, order);
      const own = [...orders].filter(([, { patron }]) => patron === order.patron);
      own.sort(([, one], [, other]) => other.storedAt.localeCompare(one.storedAt));
      for (const [id] of own.slice(mostOrders)) orders.delete(id);
    },
    listServerKeys: () => [...keys.values()],
    addServerKey: (key) => keys.has(key.month) || keys.set(key.month, key),
    deleteOld: ({ expiredBefore, storedBefore, monthsBefore }) => {
      forget(sessions, ({ expiresAt }) => expiresAt < expiredBefore);
      forget(orders, ({ storedAt }) => storedAt < storedBefore);
      forget(keys, ({ month }) => month < monthsBefore);
    },
    close: () => undefined,
  };
};
