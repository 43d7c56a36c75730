import * as E from 'fp-ts/lib/Either.js';
import type { StoredEvent } from './event.js';
import { runner, type Run, type RunnerOptions } from './runner.js';
import type { Appended, EventStore } from './store.js';

/** A store that keeps nothing, and answers an append, which nothing judges, as if it were to be recorded next. */
const forgetful = (store: EventStore): EventStore => ({
  ...store,
  read: (query, options) => store.read(query, { ...options, known: false }),
  append: async (events, condition) => {
    const found = await store.find(events[0]?.id ?? '');
    return E.map((first: StoredEvent | undefined): Appended => ({
      last: { position: (condition?.after.position ?? 0) + events.length, hash: '' },
      again: first !== undefined,
    }))(found);
  },
});

/**
 * What a command would come to now, decided as the runner decides and recorded nowhere. Its events have no place in the
 * history, unless it was recorded before: then this is its first outcome.
 */
export const rehearsal = <Event>({ store, codec }: RunnerOptions<Event>): Run<Event> =>
  runner({ store: forgetful(store), codec });
