import { randomUUID } from 'node:crypto';
import type { StoredEvent } from '@torioki/event-store';
import type { Observable } from 'rxjs';
import { alwaysSubscribed } from './always-subscribed.js';
import { line, turnMs, type Waiter } from './line.js';
import type { Said, ServerLine } from './server-line.js';

/** Turns in which writers append when several want to at once. Only advice: places are taken at exact revisions. */
export interface Turns {
  /** Whether somebody waits for a turn. */
  readonly areTaken: () => boolean;
  /**
   * Joins the line for events by these ids, unless in it, and waits for the turn; in bounded time. Who is `pressed`, as
   * ever more is to be appended, has a turn of several appends.
   */
  readonly take: (ids: readonly string[], pressed: boolean) => Promise<void>;
  /** Leaves the line if none of the events was recorded. */
  readonly leave: () => void;
  readonly stop: () => void;
}

/** How many appends a turn may have: asking for it costs one more, and everybody else waits for all of them. */
const mostAppends = 4;

const ignore = () => undefined;

/**
 * Without turns, a writer far from the server would never be first at the end of a stream that near ones append to all
 * the time. Writers join a line, in a stream beside the events', once they were too late; who is not at its head waits.
 */
export const turnsIn = (server: ServerLine, recorded: Observable<readonly StoredEvent[]>): Turns => {
  const waiting = line();
  let mine = '';
  let [appends, since] = [0, 0];

  const subscription = alwaysSubscribed({
    subscribe: () => {
      waiting.leaveAll();
      return server.subscribe();
    },
    each: ({ type, data }) => {
      const said = data as Waiter;
      if (type === 'TurnAsked') waiting.join(said);
      else waiting.leave(said.ids);
    },
    ended: ignore,
  });
  const watching = recorded.subscribe((events) => waiting.recorded(events.map(({ id }) => id)));

  /** Whether the turn has an append more. Who is far away has fewer, as each takes longer. */
  const goesOn = (): boolean =>
    !waiting.isWaitedFor() ||
    (appends < mostAppends && performance.now() - since < turnMs(server.roundTripMs()) / 2);

  const ask = async (ids: readonly string[], stays: boolean) => {
    const ended: readonly Said[] = waiting.has(mine) ? [{ type: 'TurnLeft', ids: [mine] }] : [];
    mine = randomUUID();
    await server.say(...ended, { type: 'TurnAsked', ids: [mine, ...ids], stays });
  };

  return {
    areTaken: () => !waiting.isEmpty(),
    take: async (ids, pressed) => {
      const isMine = waiting.isAtHead(mine);
      if (isMine && goesOn()) {
        appends += 1;
        return;
      }
      if (isMine || !waiting.has(mine)) await ask(ids, pressed);
      await waiting.turnOf(mine, turnMs(server.roundTripMs()));
      [appends, since] = [1, performance.now()];
    },
    leave: () => {
      if (waiting.has(mine)) void server.say({ type: 'TurnLeft', ids: [mine] });
      mine = '';
    },
    stop: () => {
      subscription.stop();
      watching.unsubscribe();
      waiting.leaveAll();
    },
  };
};
