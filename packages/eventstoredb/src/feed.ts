import { setImmediate as nextTurn } from 'node:timers/promises';
import type { StoreError } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import { alwaysSubscribed } from './always-subscribed.js';
import type { Followed } from './catch-up.js';
import type { RecordedEvent } from './esdb-client.js';
import { failureOf } from './failure.js';
import type { Look } from './look.js';
import { begunAfterAsked } from './one-at-a-time.js';

export interface FeedOptions extends Omit<Followed, 'losses'> {
  /** Asks the server whether everything is there, and reads what is new. */
  readonly look: Look;
  /** How often to ask. */
  readonly checkMs: number;
  /** Gets errors that waiting does not mend; the feed tries again all the same. */
  readonly broken: (error: StoreError) => void;
}

/** Events that one subscription has brought, and that the replica has not begun to take in. */
interface Arrived {
  readonly events: RecordedEvent[];
  readonly first: number;
  /** Called once, when it has begun there. */
  readonly followed: () => void;
}

const mostWaiting = 500;

/**
 * Feeds the replica through one subscription. It is begun again with the replica's tip whenever it ends, and when it
 * falls silent though the server has more. Returns a function that stops it.
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
  let known = delivered;

  const check = begunAfterAsked(async (): Promise<void> => {
    if (delivered < known) subscription.renew();
    const looked = await look();
    if (E.isLeft(looked) && looked.left.code !== 'store-unavailable') broken(looked.left);
    known = replica.tip().position;
  });

  /** Takes in the events that have arrived: all that came in one packet, and all that have come meanwhile, at once. */
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

  const subscription = alwaysSubscribed({
    subscribe: () => {
      const tip = replica.tip().position;
      delivered = Math.max(0, tip - 1);
      arrived = { events: [], first: Math.max(1, tip), followed: confirmation.following() };
      return server.subscribe(delivered);
    },
    each: async (event) => {
      delivered = Number(event.revision) + 1;
      const into = arrived;
      if (into === undefined) return;
      into.events.push(event);
      if (into.events.length === 1) taking = taking.then(() => takeAll(into));
      if (into.events.length === mostWaiting) await taking;
    },
    ended: (thrown) => {
      arrived = undefined;
      confirmation.left();
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
