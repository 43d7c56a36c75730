import { randomUUID } from 'node:crypto';
import type { Calls, Expected } from './calls.js';
import type { EsdbRead } from './esdb-client.js';

/** The stream beside the events' stream in which writers ask for turns. */
export interface ServerLine {
  /** Says it to all who listen. That it cannot be said is no error. */
  readonly say: (type: 'TurnAsked' | 'TurnLeft', events: readonly string[]) => Promise<void>;
  /** What is said from now on; the caller ends it. */
  readonly subscribe: () => Promise<EsdbRead>;
  /** How long this writer's way there and back takes, in milliseconds; it is told with what is asked. */
  readonly roundTripMs: () => number;
}

/** What was said is of no use later: the server may drop it after an hour. */
const keptSeconds = 3_600;

export const serverLine = (calls: Calls, stream: string): ServerLine => {
  const turns = `${stream}-turns`;
  const ignore = () => undefined;
  let limited: Promise<unknown> | undefined;

  const put = (name: string, type: string, data: Record<string, unknown>, expected: Expected) => {
    const event = { id: randomUUID(), type, contentType: 'application/json' as const, data, metadata: {} };
    return calls.append(name, [event], expected).catch(ignore);
  };

  return {
    say: async (type, events) => {
      limited ??= put(`$$${turns}`, '$metadata', { $maxAge: keptSeconds }, 'no_stream');
      await put(turns, type, { events, roundTripMs: Math.round(calls.roundTripMs()) }, 'any');
    },
    subscribe: () => calls.subscribe(turns, 'end'),
    roundTripMs: calls.roundTripMs,
  };
};
