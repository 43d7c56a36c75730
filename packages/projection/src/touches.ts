import type { EventCodec, Fact, Fault } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import type { AnyReadModel } from './read-model.js';

/** An event as it was read: decoded, or why not. */
export interface ReadEvent {
  readonly stored: Fact;
  readonly event: E.Either<string, never>;
}

/** An event, and a document that it touches, or why that cannot be told. */
export interface Touch {
  readonly read: ReadEvent;
  readonly key: E.Either<string, string>;
}

export const reasonOf = (thrown: unknown): string =>
  thrown instanceof Error ? thrown.message : String(thrown);

const decoded = (codec: Pick<EventCodec<unknown>, 'decode'>, stored: Fact): E.Either<string, never> => {
  try {
    return E.bimap(
      ({ path, reason }: Fault) => (path === '' ? reason : `${path} ${reason}`),
      (event) => event as never,
    )(codec.decode(stored));
  } catch (thrown) {
    return E.left(reasonOf(thrown));
  }
};

export const readWith =
  (codec: Pick<EventCodec<unknown>, 'decode'>) =>
  (stored: Fact): ReadEvent => ({
    stored,
    event: decoded(codec, stored),
  });

const isKey = (key: unknown): boolean => typeof key === 'string' && key !== '';

/** An event that does not decode is asked for its keys all the same, as it stands, so that only those wait for it. */
const keysOf = (model: AnyReadModel, { stored, event }: ReadEvent): E.Either<string, readonly string[]> => {
  const { type, data } = stored;
  const keys = E.tryCatch(
    () => [...new Set(model.keys((E.isRight(event) ? event.right : { type, data }) as never))],
    reasonOf,
  );
  if (E.isRight(keys) && keys.right.every(isKey)) return keys;
  return E.isLeft(event) ? event : E.left(E.isLeft(keys) ? keys.left : 'it gives a key that is no text');
};

/** What events do to a model's documents, in the order of the events. */
export const touchesOf = (model: AnyReadModel, events: readonly ReadEvent[]): readonly Touch[] => {
  const types = new Set(model.types);
  return events
    .filter(({ stored }) => types.has(stored.type))
    .flatMap((read): readonly Touch[] => {
      const keys = keysOf(model, read);
      return E.isLeft(keys) ? [{ read, key: keys }] : keys.right.map((key) => ({ read, key: E.right(key) }));
    });
};
