import { setTimeout as pause } from 'node:timers/promises';
import type { EsdbRead, RecordedEvent } from './esdb-client.js';
import { endRead } from './call-timeout.js';
import { pauseMs } from './retry-times.js';

export interface SubscriptionOptions {
  /** Begins a subscription where the last one ended. */
  readonly subscribe: () => Promise<EsdbRead>;
  /** Called with each event, and awaited before the next one. */
  readonly onEvent: (event: RecordedEvent) => Promise<void> | void;
  /** Called when a subscription has ended, with the error if there was one. */
  readonly onEnd: (thrown?: unknown) => void;
}

export interface KeptSubscription {
  /** Ends the subscription, and begins another one. */
  readonly renew: () => void;
  readonly stop: () => void;
}

/** A subscription that lasts for this time, in milliseconds, counts as working. */
const soundMs = 1_000;

const ignore = () => undefined;

/** Keeps a subscription on the server, and begins another one whenever it ends. */
export const keepSubscribed = ({ subscribe, onEvent, onEnd }: SubscriptionOptions): KeptSubscription => {
  const stopping = new AbortController();
  let current: EsdbRead | undefined;

  const listen = async (): Promise<void> => {
    const subscription = await subscribe();
    subscription.on?.('error', ignore);
    current = subscription;
    if (stopping.signal.aborted) renew();
    for await (const { event } of subscription) if (event) await onEvent(event);
  };

  const listenAlways = async (): Promise<void> => {
    for (let tries = 1; !stopping.signal.aborted; tries += 1) {
      const since = performance.now();
      await listen().then(() => onEnd(), onEnd);
      if (performance.now() - since > soundMs) tries = 1;
      await pause(pauseMs(tries), undefined, { signal: stopping.signal }).catch(ignore);
    }
  };

  const renew = () => {
    if (current) endRead(current);
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
