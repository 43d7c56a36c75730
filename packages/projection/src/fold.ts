import { isDeepStrictEqual } from 'node:util';
import type { Json } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import type { Change, Poison } from './documents.js';
import type { AnyReadModel, Listing } from './read-model.js';
import { reasonOf, type ReadEvent, type Touch } from './touches.js';

/** What touches made of documents. */
export interface Folded {
  readonly documents: readonly Change[];
  /** New in quarantine, or there already and with more that waits. */
  readonly quarantined: readonly Poison[];
}

/** A document before or after a fold. */
export type Held = Pick<Change, 'key' | 'document' | 'position'>;

interface Evolved {
  readonly document: unknown;
  readonly listing: Listing | null;
}

const evolved = (
  model: AnyReadModel,
  key: string,
  before: unknown,
  { event }: ReadEvent,
): E.Either<string, Evolved> =>
  E.isLeft(event)
    ? event
    : E.tryCatch(() => {
        const document = model.evolve(before, event.right, key);
        return { document, listing: model.listed?.(document) ?? null };
      }, reasonOf);

const changeTo = ({ empty }: AnyReadModel, key: string, { stored }: ReadEvent, to: Evolved): Change => {
  const { position } = stored;
  return isDeepStrictEqual(to.document, empty)
    ? { key, document: null, position, listing: null }
    : { key, document: to.document as Json, position, listing: to.listing };
};

/**
 * Folds touches into a model's documents as they were before. What cannot be folded is put into quarantine and leaves
 * its document as it was; what comes after it on the same key waits. What a document holds already changes nothing.
 */
export const fold = (
  model: AnyReadModel,
  touches: readonly Touch[],
  before: readonly Held[],
  inQuarantine: readonly Poison[],
): Folded => {
  const documents = new Map(before.map((one) => [one.key, one]));
  const poisons = new Map(inQuarantine.map((poison) => [poison.key, poison]));
  const changes = new Map<string, Change>();
  const quarantined = new Map<string | number, Poison>();

  const hold = (key: string, poison: Poison): void => {
    poisons.set(key, poison);
    quarantined.set(key, poison);
  };

  const take = (key: string, read: ReadEvent): void => {
    const { position, type } = read.stored;
    const poison = poisons.get(key);
    if (poison) return hold(key, { ...poison, waiting: poison.waiting + 1 });
    const known = documents.get(key);
    if (known && known.position >= position) return;
    const document = known?.document ?? model.empty;
    const to = evolved(model, key, document, read);
    if (E.isLeft(to)) return hold(key, { key, position, type, reason: to.left, waiting: 0 });
    if (to.right.document === document) return;
    const change = changeTo(model, key, read, to.right);
    documents.set(key, change);
    changes.set(key, change);
  };

  for (const { read, key } of touches) {
    const { position, type } = read.stored;
    if (E.isRight(key)) take(key.right, read);
    else quarantined.set(position, { key: null, position, type, reason: key.left, waiting: 0 });
  }
  return { documents: [...changes.values()], quarantined: [...quarantined.values()] };
};
