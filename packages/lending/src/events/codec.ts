import type { EventBody, EventCodec, Fault, JsonObject } from '@torioki/event-store';
import { because } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import type * as t from 'io-ts';
import { listFaults, type VersionedForm } from '../vocabulary/index.js';
import type { TagKind } from './event.js';
import { lendingEvents, type LendingEvent } from './lending-event.js';

interface Stored {
  readonly type: string;
  readonly data: t.Any;
  readonly form: VersionedForm<unknown>;
  readonly tags: readonly TagKind[];
}

const definitions = new Map<string, Stored>(
  Object.values(lendingEvents).map((definition) => [definition.type, definition]),
);

const unknownForm = (reason: string): E.Either<Fault, LendingEvent> => E.left({ path: '', reason });

/** The fault of a stored id with capitals: no query for the id would find the event. */
const idInCapitals = (path: string): Fault => ({
  path,
  ...because('uuid', 'must be a UUID in lower case', '小文字のUUIDで書く'),
});

/**
 * The stored form of lending events: the fields as data, and the ids for queries as tags. Writes the newest
 * version of each form, or the one that its definition still writes, and reads every version.
 */
export const lendingEventCodec: EventCodec<LendingEvent> = {
  types: Object.freeze([...definitions.keys()]),
  encode: ({ type, data }): EventBody => {
    const { data: codec, form, tags } = definitions.get(type) as Stored;
    const written = form.written ?? { version: form.version, encode: codec.encode };
    const ids = data as Partial<Record<TagKind, string | null>>;
    return {
      type,
      schemaVersion: written.version,
      tags: tags.flatMap((kind) => (typeof ids[kind] === 'string' ? [`${kind}:${ids[kind]}`] : [])),
      data: written.encode(data) as JsonObject,
    };
  },
  decode: ({ type, schemaVersion, data }) => {
    const definition = definitions.get(type);
    if (definition === undefined) return unknownForm('the event type is unknown');
    if (schemaVersion < 1 || schemaVersion > definition.form.version)
      return unknownForm('the version of the event is unknown');
    const decoded = definition.form.decode(data, schemaVersion);
    if (E.isLeft(decoded)) return E.left(listFaults(decoded.left)[0]);
    const event = { type, data: decoded.right } as LendingEvent;
    const ids = event.data as Partial<Record<TagKind, unknown>>;
    const altered = definition.tags.find(
      (kind) => typeof data[kind] === 'string' && data[kind] !== ids[kind],
    );
    return altered === undefined ? E.right(event) : E.left(idInCapitals(altered));
  },
};
