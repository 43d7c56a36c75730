import { randomUUID } from 'node:crypto';
import type { Position } from '@torioki/event-store';
import type { Calls, Expected } from './calls.js';
import type { EsdbRead, ProposedEvent } from './esdb-client.js';

/** What writers say to each other. Everybody is known by ids: of events, or made up. */
export interface Said {
  readonly type: 'TurnAsked' | 'TurnLeft';
  readonly ids: readonly string[];
  /** Whether the turn asked for ends when that is said; else when one of the events by these ids is recorded. */
  readonly stays?: boolean;
  /** Who leaves does so when the history is that long. */
  readonly after?: Position | undefined;
}

/** The stream beside the events' stream in which writers ask for turns. */
export interface ServerLine {
  /** Says it to all who listen, at once. That it cannot be said is no error. */
  readonly say: (...said: readonly Said[]) => Promise<void>;
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

  const event = (type: string, data: Record<string, unknown>): ProposedEvent => ({
    id: randomUUID(),
    type,
    contentType: 'application/json',
    data,
    metadata: {},
  });

  const put = (name: string, events: ProposedEvent[], expected: Expected) =>
    calls.append(name, events, expected).catch(ignore);

  return {
    say: async (...said) => {
      limited ??= put(`$$${turns}`, [event('$metadata', { $maxAge: keptSeconds })], 'no_stream');
      const roundTripMs = Math.round(calls.roundTripMs());
      await put(
        turns,
        said.map(({ type, ...what }) => event(type, { ...what, roundTripMs })),
        'any',
      );
    },
    subscribe: () => calls.subscribe(turns, 'end'),
    roundTripMs: calls.roundTripMs,
  };
};
