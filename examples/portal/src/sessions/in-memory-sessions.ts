import type { Session, Sessions, StoredOrder } from './sessions.js';

/** Sessions that end with the process. */
export const inMemorySessions = (): Sessions => {
  const sessions = new Map<string, Session>();
  const orders = new Map<string, StoredOrder>();
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
    putOrder: (command, order) => Promise.resolve(void orders.set(command, order)),
    forgetBefore: async (instant) => {
      await forget(sessions, ({ seenAt }) => seenAt < instant);
      await forget(orders, ({ storedAt }) => storedAt < instant);
    },
    close: () => Promise.resolve(),
  };
};
