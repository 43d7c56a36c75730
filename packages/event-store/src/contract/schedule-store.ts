import type { Scheduler } from 'fast-check';
import type { Answer, EventStore } from '../store.js';

/**
 * A store whose calls and answers arrive in an order that fast-check's scheduler chooses. Wait with
 * `scheduler.waitFor`.
 */
export const scheduleStore = (scheduler: Scheduler, store: EventStore): EventStore => {
  const scheduled = async <A>(verb: string, call: () => Answer<A>): Answer<A> => {
    await scheduler.schedule(Promise.resolve(), `${verb} arrives`);
    return scheduler.schedule(call(), `${verb} is answered`);
  };
  return {
    librarySystem: store.librarySystem,
    read: (query, options) => scheduled('read', () => store.read(query, options)),
    append: (events, condition) => scheduled('append', () => store.append(events, condition)),
    records: (options) => scheduled('records', () => store.records(options)),
    find: (id) => scheduled('find', () => store.find(id)),
    copy: (events) => scheduled('copy', () => store.copy(events)),
    check: (noted) => scheduled('check', () => store.check(noted)),
    reindex: () => scheduled('reindex', () => store.reindex()),
    subscribe: (query, options) => store.subscribe(query, options),
    close: () => store.close(),
  };
};
