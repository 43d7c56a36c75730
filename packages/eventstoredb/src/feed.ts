import type { StoreError } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import { alwaysSubscribed } from './always-subscribed.js';
import type { CatchUp } from './catch-up.js';
import type { RecordedEvent } from './esdb-client.js';
import { failureOf } from './failure.js';
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

/**
 * Keeps the replica fed through one subscription, which is begun again after the replica's tip whenever it ends, and
 * when it falls silent though the server has more. Returns what stops it.
 */
export const startFeed = ({ server, replica, catchUp, checkMs, broken }: FeedOptions): (() => void) => {
  /** What the replica has not begun to take in: a run of what one subscription brought. */
  const arrived: RecordedEvent[] = [];
  let taking: Promise<void> = Promise.resolve();
  let delivered = replica.tip().position;
  let known = delivered;

  const report = (error: StoreError) => {
    if (error.code !== 'store-unavailable') broken(error);
  };

  /** Takes in what has arrived, as much at once as has arrived meanwhile. */
  const takeAll = async () => {
    const taken = await replica.take(arrived.splice(0));
    if (E.isRight(taken)) return;
    report(taken.left);
    subscription.renew();
  };

  const subscription = alwaysSubscribed({
    subscribe: () => {
      arrived.length = 0;
      delivered = replica.tip().position;
      return server.subscribe(delivered);
    },
    each: async (event) => {
      delivered = Number(event.revision) + 1;
      arrived.push(event);
      if (arrived.length === 1) taking = taking.then(takeAll);
      if (arrived.length === mostWaiting) await taking;
    },
    failed: (thrown) => report(storeErrorOf(failureOf(thrown), server, replica.tip())),
  });

  const check = async (): Promise<void> => {
    if (delivered < known) subscription.renew();
    const caughtUp = await catchUp(performance.now() + checkMs);
    if (E.isLeft(caughtUp)) report(caughtUp.left);
    known = replica.tip().position;
  };

  const checking = setInterval(() => void check(), checkMs);
  return () => {
    clearInterval(checking);
    subscription.stop();
  };
};
