import { randomUUID } from 'node:crypto';
import type { EventCodec, EventStore, NewEvent } from '@torioki/event-store';
import { understood } from '@torioki/lending';
import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import type * as t from 'io-ts';
import { orThrow } from './or-throw.js';

interface AnyEvent {
  readonly type: string;
  readonly data: object;
}

/** A codec that validates what it reads against the shape of its type, as a library's does. */
export const validated = <Event extends AnyEvent>(
  shapes: Readonly<Record<Event['type'], t.Mixed>>,
  tagsOf: (event: Event) => readonly string[],
): EventCodec<Event> => ({
  encode: (event) => ({
    type: event.type,
    schemaVersion: 1,
    tags: tagsOf(event),
    data: { ...event.data },
  }),
  decode: ({ type, data }) =>
    pipe(
      understood(shapes[type as Event['type']], data),
      E.bimap(
        ([fault]) => fault,
        (read: unknown) => ({ type, data: read }) as unknown as Event,
      ),
    ),
});

const perAppend = 1_000;

/** Records events as they come, a thousand at a time. */
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
