import { orThrow } from '@torioki/event-store';
import { randomUUID } from 'node:crypto';
import type { EventCodec, EventStore, NewEvent } from '@torioki/event-store';

const perAppend = 1_000;

/** Records events in order, a thousand in each append. */
export const recordAll = async <Event>(
  store: EventStore,
  codec: EventCodec<Event>,
  events: Iterable<Event>,
): Promise<void> => {
  let page: NewEvent[] = [];
  const record = async () => {
    if (page.length > 0) orThrow(await store.append(page));
    page = [];
  };
  for (const event of events) {
    page.push({ ...codec.encode(event), id: randomUUID(), metadata: {} });
    if (page.length === perAppend) await record();
  }
  await record();
};
