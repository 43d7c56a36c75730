import * as E from 'fp-ts/lib/Either.js';
import { runner, type Run, type RunnerOptions } from './runner.js';
import type { EventStore } from './store.js';

/** A store that keeps nothing, and answers an append, which nothing judges, as if it were to be recorded next. */
const forgetful = (store: EventStore): EventStore => ({
  ...store,
  head: () => store.head(),
  append: (events, { after } = { failIfEventsMatch: 'everything', after: 0 }) =>
    Promise.resolve(
      E.right(
        events.map((event, index) => ({ ...event, position: after + index + 1, recordedAt: '', hash: '' })),
      ),
    ),
});

/**
 * What a command would come to now, decided as the runner decides and recorded nowhere. Its events have no place in the
 * history, unless it was recorded before: then this is its first outcome.
 */
export const rehearsal = <Event>({ store, codec }: RunnerOptions<Event>): Run<Event> =>
  runner({ store: forgetful(store), codec });
