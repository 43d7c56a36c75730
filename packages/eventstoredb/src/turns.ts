import type { StoredEvent } from '@torioki/event-store';
import type { Observable } from 'rxjs';
import { alwaysSubscribed } from './always-subscribed.js';
import { line, turnMs } from './line.js';
import type { ServerLine } from './server-line.js';

/** Turns in which writers append when several want to at once. Only advice: places are taken at exact revisions. */
export interface Turns {
  /** Whether somebody waits for a turn. */
  readonly areTaken: () => boolean;
  /** Joins the line for events by these ids, unless in it, and waits for the turn; in bounded time. */
  readonly take: (ids: readonly string[]) => Promise<void>;
  /** Leaves the line if none of the events was recorded. */
  readonly leave: () => void;
  readonly stop: () => void;
}

/** What stands in the line's stream. */
interface Said {
  readonly events: readonly string[];
  readonly roundTripMs?: unknown;
}

const ignore = () => undefined;

/**
 * Without turns, a writer far from the server would never be first at the end of a stream that near ones append to all
 * the time. Writers join a line, in a stream beside the events', once they were too late; who is not at its head waits.
 */
export const turnsIn = (server: ServerLine, recorded: Observable<readonly StoredEvent[]>): Turns => {
  const waiting = line();
  let mine: string | undefined;

  const subscription = alwaysSubscribed({
    subscribe: () => {
      waiting.leaveAll();
      return server.subscribe();
    },
    each: ({ type, data }) => {
      const { events, roundTripMs } = data as Said;
      if (type === 'TurnAsked') waiting.join({ ids: events, roundTripMs: Number(roundTripMs) || 0 });
      else waiting.leave(events);
    },
    ended: ignore,
  });
  const watching = recorded.subscribe((events) => waiting.leave(events.map(({ id }) => id)));

  return {
    areTaken: () => !waiting.isEmpty(),
    take: async (ids) => {
      const [id = ''] = ids;
      if (mine === undefined || !waiting.has(mine)) {
        mine = id;
        await server.say('TurnAsked', ids);
      }
      await waiting.turnOf(mine, turnMs(server.roundTripMs()));
    },
    leave: () => {
      if (mine !== undefined && waiting.has(mine)) void server.say('TurnLeft', [mine]);
      mine = undefined;
    },
    stop: () => {
      subscription.stop();
      watching.unsubscribe();
      waiting.leaveAll();
    },
  };
};
