import {
  jsonEvent,
  type AppendExpectedRevision,
  type EventData,
  type EventStoreDBClient,
} from '@eventstore/db-client';
import { credentials } from './connected.js';

/** The two ways on which the client appends, and what it makes of the server's timeout on each. */
export const paths = [
  { path: 'Append', batch: false, timedOut: { type: 'timeout' } },
  { path: 'BatchAppend', batch: true, timedOut: { type: 'deadline-exceeded' } },
] as const;

export const event = (id: string = crypto.randomUUID()) => jsonEvent({ type: 'Lent', data: { copy: 1 }, id });

export const appending =
  (client: EventStoreDBClient, batch: boolean) =>
  (stream: string, events: EventData[], expectedRevision: AppendExpectedRevision = 'any') =>
    client.appendToStream(stream, events, { expectedRevision, ...(batch ? {} : { credentials }) });
