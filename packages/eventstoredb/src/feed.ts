import { setImmediate as nextTurn } from 'node:timers/promises';
import type { StoreError } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import { keepSubscribed } from './keep-subscribed.js';
import type { FollowedStream } from './catch-up.js';
import type { RecordedEvent } from './esdb-client.js';
import { failureOf } from './failure.js';
import type { CheckParts } from './check-parts.js';
import { shareNextRun } from './work-queue.js';

export interface FeedOptions extends Omit<FollowedStream, 'losses'> {
  /** Checks that the server has the whole history, and reads the new events. */
  readonly look: CheckParts;
  /** The interval of the checks, in milliseconds. */
  readonly checkMs: number;
  /** Receives lasting errors. The feed tries again even after these. */
  readonly broken: (error: StoreError) => void;
}

/** Events of one subscription that the replica has not begun to process. */
interface Arrived {
  readonly events: RecordedEvent[];
  readonly first: number;
  /** Called once, when the subscription has begun at `first`. */
  readonly followed: () => void;
}

const mostWaiting = 500;

/**
 * Feeds the replica from a subscription. When the subscription ends, or is silent although the server has
 * more events, another one begins at the replica's tip. Returns a function that stops the feed.
 */
export const startFeed = ({
  server,
  replica,
  confirmation,
  look,
  checkMs,
  broken,
}: FeedOptions): (() => void) => {
  let taking: Promise<void> = Promise.resolve();
  let arrived: Arrived | undefined;
  let delivered = replica.tip().position;
  let last = delivered;

  const check = shareNextRun(async (): Promise<void> => {
    if (delivered < last) subscription.renew();
    const looked = await look();
    if (E.isLeft(looked) && looked.left.code !== 'store-unavailable') broken(looked.left);
    last = replica.tip().position;
  });

  /** Takes in all events that have arrived until now, as one batch. */
  const takeAll = async (from: Arrived): Promise<void> => {
    await nextTurn();
    const run = from.events.splice(0);
    if (run.length === 0) return;
    const taken = await replica.take(run);
    if (E.isLeft(taken)) {
      confirmation.doubt(taken.left.message);
      subscription.renew();
      void check();
    } else if (from === arrived && run[0] && Number(run[0].revision) + 1 === from.first) from.followed();
  };

  const subscription = keepSubscribed({
    subscribe: () => {
      const tip = replica.tip().position;
      delivered = Math.max(0, tip - 1);
      arrived = { events: [], first: Math.max(1, tip), followed: confirmation.beginSubscription() };
      return server.subscribe(delivered);
    },
    onEvent: async (event) => {
      delivered = Number(event.revision) + 1;
      const into = arrived;
      if (into === undefined) return;
      into.events.push(event);
      if (into.events.length === 1) taking = taking.then(() => takeAll(into));
      if (into.events.length === mostWaiting) await taking;
    },
    onEnd: (thrown) => {
      arrived = undefined;
      confirmation.endSubscription();
      if (thrown !== undefined && failureOf(thrown).is !== 'unknown') void check();
    },
  });

  const checking = setInterval(() => void check(), checkMs);
  return () => {
    clearInterval(checking);
    subscription.stop();
    arrived?.events.splice(0);
    arrived = undefined;
  };
};
