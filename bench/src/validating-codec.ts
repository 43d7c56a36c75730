import type { EventCodec } from '@torioki/event-store';
import { listFaults } from '@torioki/lending/vocabulary';
import * as E from 'fp-ts/lib/Either.js';
import { flow } from 'fp-ts/lib/function.js';
import type * as t from 'io-ts';

interface AnyEvent {
  readonly type: string;
  readonly data: object;
}

/** A codec that validates each event by the shape of its type, like lending's codec. */
export const validatingCodec = <Event extends AnyEvent>(
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
    E.bimap(
      flow(listFaults, ([fault]) => fault),
      (read: unknown) => ({ type, data: read }) as Event,
    )(shapes[type as Event['type']].decode(data)),
});
