import { setTimeout as pause } from 'node:timers/promises';
import type { StoreError } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import type { CatchUp } from './catch-up.js';
import type { EsdbRead, RecordedEvent } from './esdb-client.js';
import { failureOf } from './failure.js';
import { ended } from './in-time.js';
import { pauseMs } from './patience.js';
import type { Replica } from './replica.js';
import type { ServerStream } from './server-stream.js';
import { storeErrorOf } from './store-error-of.js';

export interface FeedOptions {
  readonly server: ServerStream;
  readonly replica: Replica;
  readonly catchUp: CatchUp;
  /** How often to ask the server whether the subscription misses anything. */
  readonly checkMs: number;
  /** Told what waiting does not mend; the feed tries again all the same. */
  readonly broken: (error: StoreError) => void;
}

const mostWaiting = 500;

const ignore = () => undefined;

/**
 * Keeps the replica fed through one subscription, which is begun again after the replica's tip whenever it ends, and
 * when it falls silent though the server has more. Returns what stops it.
 */
export const startFeed = ({ server, replica, catchUp, checkMs, broken }: FeedOptions): (() => void) => {
  const stopping = new AbortController();
  let subscription: EsdbRead | undefined;
  let delivered = replica.tip().position;
  let known = delivered;

  const end = () => subscription && ended(subscription);

  const report = (error: StoreError) => {
    if (error.code !== 'store-unavailable') broken(error);
  };

  /** Takes in what has arrived, as much at once as has arrived meanwhile. */
  const taker = () => {
    const arrived: RecordedEvent[] = [];
    let last: Promise<void> = Promise.resolve();
    const takeAll = async () => {
      const taken = await replica.take(arrived.splice(0));
      if (E.isRight(taken)) return;
      report(taken.left);
      end();
    };
    return async (event: RecordedEvent): Promise<void> => {
      arrived.push(event);
      if (arrived.length === 1) last = last.then(takeAll);
      if (arrived.length === mostWaiting) await last;
    };
  };

  const listen = async (): Promise<void> => {
    delivered = replica.tip().position;
    subscription = server.subscribe(delivered);
    subscription.on('error', ignore);
    const take = taker();
    for await (const { event } of subscription) {
      if (!event) continue;
      delivered = Number(event.revision) + 1;
      await take(event);
    }
  };

  const listenAlways = async (): Promise<void> => {
    for (let tries = 1; !stopping.signal.aborted; tries += 1) {
      const before = replica.tip().position;
      try {
        await listen();
      } catch (thrown) {
        report(storeErrorOf(failureOf(thrown), server, replica.tip()));
      }
      if (replica.tip().position > before) tries = 1;
      await pause(pauseMs(tries), undefined, { signal: stopping.signal }).catch(ignore);
    }
  };

  const check = async (): Promise<void> => {
    if (delivered < known) end();
    const caughtUp = await catchUp(performance.now() + checkMs);
    if (E.isLeft(caughtUp)) report(caughtUp.left);
    known = replica.tip().position;
  };

  const checking = setInterval(() => void check(), checkMs);
  void listenAlways();
  return () => {
    stopping.abort();
    clearInterval(checking);
    end();
  };
};
