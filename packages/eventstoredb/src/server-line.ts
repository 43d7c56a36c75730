import { randomUUID } from 'node:crypto';
import type { EsdbRead } from './esdb-client.js';
import { timed } from './in-time.js';
import type { ServerStreamOptions } from './server-stream.js';

/** The stream beside the events' stream in which writers ask for turns. */
export interface ServerLine {
  /** Says it to all who listen. That it cannot be said is no error. */
  readonly say: (type: 'TurnAsked' | 'TurnLeft', events: readonly string[]) => Promise<void>;
  /** What is said from now on; the caller ends it. */
  readonly subscribe: () => EsdbRead;
}

/** What was said is of no use later: the server may drop it after an hour. */
const keptSeconds = 3_600;

export const serverLine = ({ client, stream, credentials, deadlineMs }: ServerStreamOptions): ServerLine => {
  const turns = `${stream}-turns`;
  const options = { credentials, requiresLeader: true };
  const ignore = () => undefined;
  let limited: Promise<unknown> | undefined;

  const put = (name: string, type: string, data: Record<string, unknown>, expected: 'any' | 'no_stream') => {
    const event = { id: randomUUID(), type, contentType: 'application/json' as const, data, metadata: {} };
    const said = client.appendToStream(name, [event], {
      ...options,
      deadline: deadlineMs,
      expectedRevision: expected,
      streamState: expected,
    });
    return timed(said, deadlineMs).catch(ignore);
  };

  return {
    say: async (type, events) => {
      limited ??= put(`$$${turns}`, '$metadata', { $maxAge: keptSeconds }, 'no_stream');
      await put(turns, type, { events }, 'any');
    },
    subscribe: () => client.subscribeToStream(turns, { ...options, fromRevision: 'end' }),
  };
};
