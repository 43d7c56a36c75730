import type { EventCodec, Fact, Fault } from '@torioki/event-store';
import { textOfThrown } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import type { AnyReadModel } from './read-model.js';

/** An event of a page: decoded, or with the reason why it cannot be decoded. */
export interface ReadEvent {
  readonly stored: Fact;
  readonly event: E.Either<string, unknown>;
}

/** An event and the key of one document that it touches, or the reason why the key is unknown. */
export interface Touch {
  readonly read: ReadEvent;
  readonly key: E.Either<string, string>;
}

const faultTold = ({ path, reason }: Fault): string => (path === '' ? reason : `${path} ${reason}`);

const decoded = (codec: Pick<EventCodec<unknown>, 'decode'>, stored: Fact): ReadEvent['event'] => {
  try {
    const event = codec.decode(stored);
    return E.isRight(event) ? E.right(event.right) : E.left(faultTold(event.left));
  } catch (thrown) {
    return E.left(textOfThrown(thrown));
  }
};

export const readWith =
  (codec: Pick<EventCodec<unknown>, 'decode'>) =>
  (stored: Fact): ReadEvent => ({
    stored,
    event: decoded(codec, stored),
  });

const isKey = (key: unknown): key is string => typeof key === 'string' && key !== '' && key.isWellFormed();

const keysGiven = (model: AnyReadModel, event: unknown): E.Either<string, readonly string[]> => {
  try {
    const given: unknown = model.keys(event);
    if (!Array.isArray(given)) return E.left('it gives keys that are no list');
    const keys: readonly unknown[] = given.length > 1 ? [...new Set<unknown>(given)] : given;
    return keys.every(isKey) ? E.right(keys) : E.left('it gives a key that is empty or not a text');
  } catch (thrown) {
    return E.left(textOfThrown(thrown));
  }
};

/**
 * The keys of the documents that an event touches. Even an event that does not decode may show its keys. Then
 * only later events of these keys wait for it.
 */
const keysOf = (
  model: AnyReadModel,
  { stored: { type, data }, event }: ReadEvent,
): E.Either<string, readonly string[]> => {
  if (E.isRight(event)) return keysGiven(model, event.right);
  const keys = keysGiven(model, { type, data });
  return E.isRight(keys) ? keys : event;
};

export const findTouchedDocuments = (model: AnyReadModel, events: readonly ReadEvent[]): readonly Touch[] => {
  const types = new Set(model.types);
  const touches: Touch[] = [];
  for (const read of events) {
    if (!types.has(read.stored.type)) continue;
    const keys = keysOf(model, read);
    if (E.isLeft(keys)) touches.push({ read, key: keys });
    else for (const key of keys.right) touches.push({ read, key: E.right(key) });
  }
  return touches;
};
