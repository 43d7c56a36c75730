import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { Journal } from './journal.js';
import type { RecordedEvent } from './recorded-event.js';

const { FORWARDS } = streams.ReadReq.Options.ReadDirection;

export interface Cursor {
  /** The next event, or undefined at the present end. */
  next(): RecordedEvent | undefined;
  /** The number of events that were not read yet. */
  left(): number;
}

interface Start {
  hasStart(): boolean;
  hasEnd(): boolean;
}

/** A cursor over a stream. Reads begin at the named revision, subscriptions after it. */
export const streamCursor = (journal: Journal, stream: string, options: streams.ReadReq.Options): Cursor => {
  const from: Start & { getRevision(): string } =
    options.getStream() ?? new streams.ReadReq.Options.StreamOptions();
  const step = options.getReadDirection() === FORWARDS ? 1 : -1;
  const subscribes = options.hasSubscription();

  const readable = () => {
    const found = journal.read(stream);
    return typeof found === 'string' ? { events: [], first: 0 } : found;
  };

  const begin = (): number => {
    const end = readable().events.length;
    if (from.hasStart()) return 0;
    if (from.hasEnd()) return step === 1 ? end : end - 1;
    return Number(from.getRevision()) + (subscribes ? 1 : 0);
  };

  let at = begin();
  return {
    next: () => {
      const { events, first } = readable();
      if (step === 1) at = Math.max(at, first);
      else at = Math.min(at, events.length - 1);
      const event = at < first ? undefined : events[at];
      if (event) at += step;
      return event;
    },
    left: () => readable().events.length - at,
  };
};
