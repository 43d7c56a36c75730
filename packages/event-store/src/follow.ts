import { setImmediate as nextTurn } from 'node:timers/promises';
import * as E from 'fp-ts/lib/Either.js';
import { Observable } from 'rxjs';
import { explainThrown } from './because.js';
import type { Fact } from './event.js';
import { checkSubscribeInput } from './read-input.js';
import { pageSize } from './pages.js';
import { positionOf } from './cursor.js';
import type { Query } from './query.js';
import type { Bound, EventStore, SubscribeOptions } from './store.js';
import { isStoreError, storeError } from './store-error.js';

/** A flag to wait for. It remembers a signal that arrives before the wait, so that no change is missed. */
const bell = () => {
  let rung = false;
  let wake: (() => void) | undefined;
  return {
    ring: () => {
      rung = true;
      wake?.();
    },
    silence: () => {
      rung = false;
    },
    wait: () =>
      new Promise<void>((resolve) => {
        if (rung) resolve();
        else wake = resolve;
      }),
  };
};

/**
 * Builds `subscribe` for a store that can be read and that signals its growth. Recorded and new events are
 * read from the same cursor, so no event is lost between them. `grown` emits whenever any process adds
 * events. It completes when the store is closed, before reads begin to fail.
 */
export const follow =
  (read: EventStore['read'], grown: Observable<unknown>) =>
  (query: Query, options: SubscribeOptions): Observable<Fact> =>
    new Observable<Fact>((subscriber) => {
      const input = checkSubscribeInput(options);
      if (E.isLeft(input)) return subscriber.error(input.left);
      const { after, each } = input.right;
      const { ring, silence, wait } = bell();
      let delivered: Bound = after;

      const stop = (cause: unknown) =>
        subscriber.error(
          isStoreError(cause) && cause.code === 'invalid-input'
            ? cause
            : storeError(
                'subscription-stopped',
                { resumeAfter: positionOf(delivered), ...explainThrown(cause) },
                cause,
              ),
        );

      const handOver = async (events: readonly Fact[]) => {
        for (const event of events) {
          if (subscriber.closed) return;
          await each?.(event);
          delivered = event;
          subscriber.next(event);
        }
      };

      const deliver = async () => {
        while (!subscriber.closed) {
          silence();
          const page = await read(query, { after: delivered, limit: pageSize });
          if (E.isLeft(page)) return stop(page.left);
          const { events, upTo } = page.right;
          await handOver(events);
          if (upTo.position >= positionOf(delivered)) delivered = upTo;
          await (events.length < pageSize ? wait() : nextTurn());
        }
      };

      subscriber.add(ring);
      subscriber.add(grown.subscribe({ next: ring, error: stop, complete: () => subscriber.complete() }));
      deliver().catch(stop);
    });
