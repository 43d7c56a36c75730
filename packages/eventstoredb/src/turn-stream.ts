import { randomUUID } from 'node:crypto';
import type { Calls, Expected } from './calls.js';
import type { Confirmation } from './confirmation.js';
import type { EsdbRead, ProposedEvent } from './esdb-client.js';
import { mostIds, type TurnMessage } from './turn-message.js';

/** The stream for the writers' turns, beside the stream of the events. */
export interface TurnStream {
  /** Sends messages to all writers, together. A failure to send them is not an error. */
  readonly sendMessages: (...messages: readonly TurnMessage[]) => Promise<void>;
  /** The messages from now on. The caller ends the subscription. */
  readonly subscribe: () => Promise<EsdbRead>;
  /** The round-trip time of this writer, in milliseconds. */
  readonly roundTripMs: () => number;
}

/** The time for which the server keeps messages, in seconds. Older messages are useless. */
const keptSeconds = 3_600;

/** The suffix of the name of a stream of turns. */
export const turnsSuffix = '-turns';

/**
 * Makes the stream of turns. It sends nothing unless the server is known to have this history: another server
 * may have replaced the former one.
 */
export const createTurnStream = (
  calls: Calls,
  stream: string,
  { sightOfTip }: Pick<Confirmation, 'sightOfTip'>,
): TurnStream => {
  const turns = `${stream}${turnsSuffix}`;
  const ignore = () => undefined;
  let limited: Promise<unknown> | undefined;

  const event = (type: string, data: Record<string, unknown>): ProposedEvent => ({
    id: randomUUID(),
    type,
    contentType: 'application/json',
    data,
    metadata: {},
  });

  const put = async (name: string, events: ProposedEvent[], expected: Expected) => {
    const sight = sightOfTip();
    if (sight) await calls.append(name, events, expected, sight).catch(ignore);
  };

  return {
    sendMessages: async (...messages) => {
      limited ??= put(`$$${turns}`, [event('$metadata', { $maxAge: keptSeconds })], 'no_stream');
      const events = messages.map(({ type, ids, ...others }) =>
        event(type, { ids: ids.slice(0, mostIds), ...others }),
      );
      await put(turns, events, 'any');
    },
    subscribe: () => calls.subscribe(turns, 'end'),
    roundTripMs: calls.roundTripMs,
  };
};
