import { randomUUID } from 'node:crypto';
import type { Position } from '@torioki/event-store';
import { firstValueFrom, merge, timer } from 'rxjs';
import { keepSubscribed } from './keep-subscribed.js';
import { readTurnMessage, type TurnMessage } from './turn-message.js';
import { createWriterQueue, longestMs, turnLengthMs } from './writer-queue.js';
import type { Replica } from './replica.js';
import type { TurnStream } from './turn-stream.js';

/** The turns of competing writers. They are only advice: each append still requires an exact revision. */
export interface Turns {
  /** Whether a writer waits for a turn. */
  readonly areTaken: () => boolean;
  /**
   * Joins the line of writers, and waits a limited time for the turn. `ids` are the ids of the writer's
   * events. A writer in the line does not join again. A `pressed` writer always has more to append, and gets
   * a turn of several appends. A writer whose append was too late in its own turn keeps the turn.
   */
  readonly take: (ids: readonly string[], pressed: boolean, isLate?: boolean) => Promise<void>;
  /**
   * Reports that an append up to a position is being sent. If it is the last append in a pressed writer's
   * turn, the writer already requests its next turn. The present turn ends when that position is recorded.
   */
  readonly reportAppend: (upTo: Position) => void;
  /** Reports the time of an attempt to append, in milliseconds, including this process's own work for it. */
  readonly reportAttempt: (ms: number) => void;
  /** Leaves the line, if the writer is still in it. */
  readonly leave: () => void;
  readonly stop: () => void;
}

/**
 * The largest number of appends in a turn. More appends would share the cost of the request for the turn, but
 * other writers would wait longer.
 */
const mostAppends = 4;

const ignore = () => undefined;

/**
 * Gives writers turns. Without them, a writer far from the server would never be first while near writers
 * append all the time. A writer whose append was too late joins a line, in a stream beside the stream of the
 * events. All writers except the first in the line wait. `mostMs` is the longest wait for a turn, in
 * milliseconds.
 */
export const createTurns = (
  server: TurnStream,
  { grown, reached }: Pick<Replica, 'grown' | 'reached'>,
  mostMs: number,
): Turns => {
  const waiting = createWriterQueue();
  let mine = '';
  let [appends, since, isPressed, attemptMs] = [0, 0, false, 0];
  let next: Promise<void> | undefined;

  const leaveAt = async (after: Position, ids: readonly string[]): Promise<void> => {
    await firstValueFrom(merge(reached(after), timer(longestMs)));
    waiting.leave(ids);
  };

  const receive = (message: TurnMessage): void => {
    if (message.type === 'TurnAsked') waiting.join(message);
    else leaveAt(message.after, message.ids).catch(ignore);
  };

  const subscription = keepSubscribed({
    subscribe: () => {
      waiting.leaveAll();
      return server.subscribe();
    },
    onEvent: (event) => {
      const message = readTurnMessage(event);
      if (message) receive(message);
    },
    onEnd: ignore,
  });
  const watching = grown.subscribe((events) => waiting.removeRecorded(events.map(({ id }) => id)));

  const lastsMs = (): number => turnLengthMs(Math.max(server.roundTripMs(), attemptMs));

  /** Whether the turn allows one more append. A distant writer has fewer appends, since each takes longer. */
  const goesOn = (): boolean =>
    !waiting.isWaitedFor() || (appends < mostAppends && performance.now() - since < lastsMs() / 2);

  /** Whether this writer may append in its present turn. */
  const keepsTurn = (isLate: boolean): boolean =>
    next === undefined && waiting.isAtHead(mine) && (isLate || goesOn());

  /** Whether this writer is in the line, but not at its head. */
  const isWaiting = (): boolean => waiting.has(mine) && !waiting.isAtHead(mine);

  const come = (): Promise<void> => waiting.waitForTurn(mine, lastsMs(), mostMs);

  /** Leaves the line and joins it again at its end. Resolves when the turn has come. */
  const ask = async (ids: readonly string[], stays: boolean, after: Position = 0) => {
    const ended: readonly TurnMessage[] = waiting.has(mine) ? [{ type: 'TurnLeft', ids: [mine], after }] : [];
    mine = randomUUID();
    const lasts = Math.round(lastsMs());
    await server.sendMessages(...ended, { type: 'TurnAsked', ids: [mine, ...ids], stays, turnMs: lasts });
    await come();
  };

  return {
    areTaken: () => !waiting.isEmpty(),
    take: async (ids, pressed, isLate = false) => {
      isPressed = pressed;
      if (keepsTurn(isLate)) {
        if (!isLate) appends += 1;
        return;
      }
      await (next ?? (isWaiting() ? come() : ask(ids, pressed)));
      next = undefined;
      [appends, since] = [1, performance.now()];
    },
    reportAppend: (upTo) => {
      if (isPressed && waiting.isAtHead(mine) && !goesOn()) next ??= ask([], true, upTo);
    },
    reportAttempt: (ms) => {
      attemptMs = ms;
    },
    leave: () => {
      if (next || waiting.has(mine))
        server.sendMessages({ type: 'TurnLeft', ids: [mine], after: 0 }).catch(ignore);
      next = undefined;
      mine = '';
    },
    stop: () => {
      subscription.stop();
      watching.unsubscribe();
      waiting.leaveAll();
    },
  };
};
