import { randomUUID } from 'node:crypto';
import type { Position } from '@torioki/event-store';
import { firstValueFrom } from 'rxjs';
import { alwaysSubscribed } from './always-subscribed.js';
import { line, turnMs, type Waiter } from './line.js';
import type { Replica } from './replica.js';
import type { Said, ServerLine } from './server-line.js';

/**
 * Turns in which writers append when several want to at once. They are only advice, since places are taken at exact
 * revisions.
 */
export interface Turns {
  /** Whether somebody waits for a turn. */
  readonly areTaken: () => boolean;
  /**
   * Joins the line for events with these ids, unless it is in the line already, and waits for the turn, in bounded
   * time. A writer that is `pressed`, since it has ever more to append, gets a turn of several appends.
   */
  readonly take: (ids: readonly string[], pressed: boolean) => Promise<void>;
  /**
   * An append of the turn is on its way, up to a position. A pressed writer whose turn has no further append asks for
   * the next turn meanwhile; this one ends when that position is taken.
   */
  readonly used: (upTo: Position) => void;
  /** Leaves the line if none of the events was recorded. */
  readonly leave: () => void;
  readonly stop: () => void;
}

/** How many appends a turn may have. Asking for it costs one more, and everybody else waits for all of them. */
const mostAppends = 4;

const ignore = () => undefined;

/**
 * Without turns, a writer far from the server would never be first at the end of a stream to which near ones append all
 * the time. A writer that was too late joins a line, in a stream beside that of the events; whoever is not at its head
 * waits.
 */
export const turnsIn = (
  server: ServerLine,
  { grown, reached }: Pick<Replica, 'grown' | 'reached'>,
): Turns => {
  const waiting = line();
  let mine = '';
  let [appends, since, isPressed] = [0, 0, false];
  let next: Promise<void> | undefined;

  const subscription = alwaysSubscribed({
    subscribe: () => {
      waiting.leaveAll();
      return server.subscribe();
    },
    each: ({ type, data }) => {
      if (type === 'TurnAsked') return waiting.join(data as Waiter);
      const { ids, after = 0 } = data as Said;
      void firstValueFrom(reached(after)).then(() => waiting.leave(ids));
    },
    ended: ignore,
  });
  const watching = grown.subscribe((events) => waiting.recorded(events.map(({ id }) => id)));

  /** Whether the turn has one more append. A writer that is far away has fewer, since each takes longer. */
  const goesOn = (): boolean =>
    !waiting.isWaitedFor() ||
    (appends < mostAppends && performance.now() - since < turnMs(server.roundTripMs()) / 2);

  const come = (): Promise<void> => waiting.turnOf(mine, turnMs(server.roundTripMs()));

  /** Leaves the line and joins it again at its end; resolves when the turn has come. */
  const ask = async (ids: readonly string[], stays: boolean, after?: Position) => {
    const ended: readonly Said[] = waiting.has(mine) ? [{ type: 'TurnLeft', ids: [mine], after }] : [];
    mine = randomUUID();
    await server.say(...ended, { type: 'TurnAsked', ids: [mine, ...ids], stays });
    await come();
  };

  return {
    areTaken: () => !waiting.isEmpty(),
    take: async (ids, pressed) => {
      isPressed = pressed;
      const isMine = waiting.isAtHead(mine);
      if (next === undefined && isMine && goesOn()) {
        appends += 1;
        return;
      }
      await (next ?? (isMine || !waiting.has(mine) ? ask(ids, pressed) : come()));
      next = undefined;
      [appends, since] = [1, performance.now()];
    },
    used: (upTo) => {
      if (isPressed && waiting.isAtHead(mine) && !goesOn()) next ??= ask([], true, upTo);
    },
    leave: () => {
      if (next || waiting.has(mine)) void server.say({ type: 'TurnLeft', ids: [mine] });
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
