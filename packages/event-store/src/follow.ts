import * as E from 'fp-ts/lib/Either.js';
import { Observable, type Subscriber } from 'rxjs';
import type { StoredEvent } from './event.js';
import { pageSize } from './pages.js';
import type { Query } from './query.js';
import type { EventStore, SubscribeOptions } from './store.js';
import { storeError } from './store-error.js';

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** A flag that a waiter can sleep on, so that a change between a read and the wait is not missed. */
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
 * `subscribe` for a store that can be read and says when it has grown: one cursor serves catch-up and live, so
 * nothing falls between them. `grown` emits on every growth, of whatever process, and completes when the store is closed.
 */
export const follow =
  (read: EventStore['read'], grown: Observable<unknown>) =>
  (query: Query, { after, each }: SubscribeOptions): Observable<StoredEvent> =>
    new Observable<StoredEvent>((subscriber) => {
      const { ring, silence, wait } = bell();
      let open = true;
      const listening = grown.subscribe({
        next: ring,
        error: (error: unknown) => {
          open = false;
          subscriber.error(error);
        },
        complete: () => {
          open = false;
          ring();
        },
      });
      subscriber.add(() => {
        listening.unsubscribe();
        ring();
      });
      void deliver(subscriber, { after, query, read, each, silence, wait, isOpen: () => open });
    });

interface Delivery extends Pick<SubscribeOptions, 'after'> {
  readonly query: Query;
  readonly read: EventStore['read'];
  readonly each: SubscribeOptions['each'];
  readonly silence: () => void;
  readonly wait: () => Promise<void>;
  readonly isOpen: () => boolean;
}

const deliver = async (subscriber: Subscriber<StoredEvent>, delivery: Delivery): Promise<void> => {
  const { query, read, each, silence, wait, isOpen } = delivery;
  let delivered = delivery.after;
  const stop = (cause: unknown) =>
    subscriber.error(
      storeError('subscription-stopped', { resumeAfter: delivered, reason: reasonOf(cause) }, cause),
    );
  const handOver = async (events: readonly StoredEvent[]) => {
    for (const event of events) {
      if (subscriber.closed) return;
      await each?.(event);
      delivered = event.position;
      subscriber.next(event);
    }
  };
  while (!subscriber.closed) {
    silence();
    const page = await read(query, { after: delivered, limit: pageSize });
    if (E.isLeft(page)) return isOpen() ? stop(page.left) : subscriber.complete();
    try {
      await handOver(page.right);
    } catch (error) {
      return stop(error);
    }
    if (page.right.length === pageSize) continue;
    if (!isOpen()) return subscriber.complete();
    await wait();
  }
};
