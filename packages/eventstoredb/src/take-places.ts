import { setTimeout as pause } from 'node:timers/promises';
import type { Answer, Position, StoredEvent, StoreError } from '@torioki/event-store';
import { hasCursor } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import { isNonEmpty } from 'fp-ts/lib/ReadonlyArray.js';
import type { ReadonlyNonEmptyArray } from 'fp-ts/lib/ReadonlyNonEmptyArray.js';
import { firstValueFrom, merge, timer } from 'rxjs';
import type { AtHead } from './at-head.js';
import type { FollowedStream } from './catch-up.js';
import type { Sight } from './confirmation.js';
import type { Failure } from './failure.js';
import { pauseMs } from './retry-times.js';
import { bytesOf } from './server-event.js';
import { storeErrorOf } from './store-error-of.js';

/**
 * How long to wait, in milliseconds, for the feed to deliver events whose positions are known. If it delivers
 * nothing in this time, the events are read from the server.
 */
const feedMs = 200;

const definite: readonly Failure['is'][] = ['too-large', 'denied', 'deleted', 'untrusted', 'lost'];

/** The failure of an append that the server accepted, but whose events are missing. */
const lost: Failure = { is: 'unknown', reason: 'the events that it accepted are missing', cause: undefined };

/** The end of the stream, if the failure of an append reports it; otherwise 0. */
const endOf = (failure: Failure): Position => (failure.is === 'overtaken' ? (failure.endsAt ?? 0) : 0);

/** The failure of an attempt if the tip is in doubt again right after it was seen. */
const doubted: Failure = { is: 'unknown', reason: 'its connection has just changed', cause: undefined };

export interface PlacesOptions extends FollowedStream {
  readonly atHead: AtHead;
  readonly isClosing: () => boolean;
}

/**
 * Appends events at the positions after the replica's tip. Returns true if they are recorded there, or false
 * if other events have these positions. In both cases the replica has received the recorded events. Nothing
 * is sent unless the server is known to have the tip. If the outcome of an append is unknown, its first
 * position is read. If no event is there, the same append is sent again, and the server records it once. If
 * another event is there, the append can never be recorded. Fails with `store-unavailable` if the outcome is
 * still unknown at the instant `until` of `performance.now`.
 */
export type TakePlaces = (events: readonly StoredEvent[], until: number) => Answer<boolean>;

export const createTakePlaces = ({
  server,
  replica,
  confirmation,
  losses,
  atHead,
  isClosing,
}: PlacesOptions): TakePlaces => {
  const error = (failure: Failure, events: readonly StoredEvent[]): StoreError =>
    storeErrorOf(failure, server, {
      position: replica.tip().position,
      bytes: events.reduce((bytes, event) => bytes + bytesOf(event), 0),
    });

  /**
   * Waits until the feed reaches a position. A read from the server would transfer parts of large appends
   * twice.
   */
  const brought = async (position: Position, until: number): Answer<void> => {
    while (confirmation.isFollowed() && performance.now() < until) {
      const before = replica.tip().position;
      await firstValueFrom(merge(replica.reached(position), timer(feedMs)));
      if (replica.tip().position >= position) return E.right(undefined);
      if (replica.tip().position === before) break;
    }
    return atHead(until);
  };

  /** Whether all these events are at their positions. Call this once any event is at the first position. */
  const areOurs = async (events: ReadonlyNonEmptyArray<StoredEvent>, until: number): Answer<boolean> => {
    const [first, last] = [events[0], events[events.length - 1] ?? events[0]];
    const begun = await hasCursor(replica.store, first);
    if (E.isLeft(begun)) return begun;
    const reached = await (begun.right ? brought(last.position, until) : atHead(until));
    return E.isLeft(reached) ? reached : hasCursor(replica.store, last);
  };

  /** A proof that the server has the tip, which the events continue; undefined if this is in doubt. */
  const seen = async (until: number): Answer<Sight | undefined> => {
    const loss = losses.currentLoss();
    if (loss) return E.left(loss);
    const sure = confirmation.isGiven() ? E.right(undefined) : await atHead(until);
    return E.map(confirmation.sightOfTip)(sure);
  };

  /**
   * Looks for the tip, sends once, and looks at the positions. Returns the failure if they are still empty.
   */
  const attempt = async (
    events: ReadonlyNonEmptyArray<StoredEvent>,
    until: number,
  ): Promise<E.Either<StoreError, Failure | 'taken'>> => {
    const sight = await seen(until);
    if (E.isLeft(sight)) return sight;
    if (replica.tip().position >= events[0].position) return E.right('taken');
    return sight.right ? sentOnce(events, sight.right, until) : E.right(doubted);
  };

  const sentOnce = async (
    events: ReadonlyNonEmptyArray<StoredEvent>,
    sight: Sight,
    until: number,
  ): Promise<E.Either<StoreError, Failure | 'taken'>> => {
    const after = events[0].position - 1;
    const sent = await server.append(events, after, sight);
    if (E.isLeft(sent) && definite.includes(sent.left.is)) return E.left(error(sent.left, events));
    const end = E.isRight(sent) ? after + events.length : endOf(sent.left);
    const seen = await (end > after ? brought(end, until) : atHead(until));
    if (E.isLeft(seen)) return seen;
    if (replica.tip().position > after) return E.right('taken');
    return E.right(E.isLeft(sent) ? sent.left : lost);
  };

  return async (events, until) => {
    if (!isNonEmpty(events)) return E.right(true);
    for (let tries = 1; ; tries += 1) {
      const outcome = await attempt(events, until);
      if (E.isLeft(outcome)) return outcome;
      if (outcome.right === 'taken') return areOurs(events, until);
      if (isClosing() || performance.now() >= until) return E.left(error(outcome.right, events));
      await pause(pauseMs(tries));
    }
  };
};
