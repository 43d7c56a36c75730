import type { ServerKey } from '../guard/server-key.js';
import { mostOrders, type Session, type Sessions, type StoredOrder } from './sessions.js';

/** Sessions that end with the process. */
export const inMemorySessions = (): Sessions => {
  const sessions = new Map<string, Session>();
  const orders = new Map<string, StoredOrder>();
  const keys = new Map<string, ServerKey>();
  const forget = <Kept>(kept: Map<string, Kept>, is: (one: Kept) => boolean) => {
    for (const [id, one] of kept) if (is(one)) kept.delete(id);
    return Promise.resolve();
  };
  return {
    get: (id) => Promise.resolve(sessions.get(id)),
    begin: (id, session) => Promise.resolve(void sessions.set(id, session)),
    keep: (id, session) => {
      if (sessions.has(id)) sessions.set(id, session);
      return Promise.resolve();
    },
    end: (id) => Promise.resolve(void sessions.delete(id)),
    endAllOf: (patron) => forget(sessions, (session) => session.patron === patron),
    order: (command) => Promise.resolve(orders.get(command)),
    putOrder: (command, order) => {
      orders.set(command, order);
      const own = [...orders].filter(([, { patron }]) => patron === order.patron);
      own.sort(([, one], [, other]) => other.storedAt.localeCompare(one.storedAt));
      for (const [id] of own.slice(mostOrders)) orders.delete(id);
      return Promise.resolve();
    },
    serverKeys: () => Promise.resolve([...keys.values()]),
    addServerKey: (key) => {
      if (!keys.has(key.month)) keys.set(key.month, key);
      return Promise.resolve();
    },
    forget: async ({ seenBefore, storedBefore, monthsBefore }) => {
      await forget(sessions, ({ seenAt }) => seenAt < seenBefore);
      await forget(orders, ({ storedAt }) => storedAt < storedBefore);
      await forget(keys, ({ month }) => month < monthsBefore);
    },
    close: () => Promise.resolve(),
  };
};
