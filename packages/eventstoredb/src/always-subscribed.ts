import { setTimeout as pause } from 'node:timers/promises';
import type { EsdbRead, RecordedEvent } from './esdb-client.js';
import { ended } from './in-time.js';
import { pauseMs } from './patience.js';

export interface Subscribing {
  /** Begins a subscription, where the last one ended. */
  readonly subscribe: () => EsdbRead;
  /** Awaited before the next event is taken. */
  readonly each: (event: RecordedEvent) => Promise<void> | void;
  /** Told why a subscription ended, if it did not end by itself. */
  readonly failed: (thrown: unknown) => void;
}

export interface Subscribed {
  /** Ends the subscription; another one is begun. */
  readonly renew: () => void;
  readonly stop: () => void;
}

const ignore = () => undefined;

/** Keeps a subscription on the server, and begins another one whenever it ends. */
export const alwaysSubscribed = ({ subscribe, each, failed }: Subscribing): Subscribed => {
  const stopping = new AbortController();
  let current: EsdbRead | undefined;
  let tries = 1;

  const listen = async (): Promise<void> => {
    const subscription = subscribe();
    current = subscription;
    subscription.on?.('error', ignore);
    for await (const { event } of subscription) {
      tries = 1;
      if (event) await each(event);
    }
  };

  const listenAlways = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await listen().catch(failed);
      await pause(pauseMs(tries), undefined, { signal: stopping.signal }).catch(ignore);
      tries += 1;
    }
  };

  const renew = () => {
    if (current) ended(current);
  };

  void listenAlways();
  return {
    renew,
    stop: () => {
      stopping.abort();
      renew();
    },
  };
};
