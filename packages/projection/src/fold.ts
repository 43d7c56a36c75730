import { isDeepStrictEqual } from 'node:util';
import type { Json } from '@torioki/event-store';
import { isJson, jsonFault, textOfThrown } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import type { Change, Poison } from './documents.js';
import type { AnyReadModel, Listing } from './read-model.js';
import type { ReadEvent, Touch } from './find-touched-documents.js';

export interface FoldResult {
  readonly documents: readonly Change[];
  /** The events that entered quarantine, and the quarantined events with a higher `waiting` than before. */
  readonly quarantined: readonly Poison[];
}

type DocumentState = Pick<Change, 'key' | 'document' | 'position'>;

const faultOf = (document: unknown): string => {
  const { path, reason } = jsonFault(document, 'document') ?? { path: 'document', reason: 'is not JSON' };
  return `${path}: ${reason}`;
};

const isText = (value: unknown): value is string => typeof value === 'string' && value.isWellFormed();

const listingFault = 'listed must return null, or a list and a place that are texts';

/** The position of a document in a list, or the reason why the model gives no valid position. */
const findListing = (model: AnyReadModel, document: Json): E.Either<string, Listing | null> => {
  const given: Partial<Record<keyof Listing, unknown>> | null = model.listed?.(document) ?? null;
  if (given === null) return E.right(null);
  const { list, place } = given;
  return isText(list) && isText(place) ? E.right({ list, place }) : E.left(listingFault);
};

/**
 * The change that an event makes to a document; undefined if it changes nothing. Returns a reason if the
 * event cannot be folded.
 */
const changeBy = (
  model: AnyReadModel,
  key: string,
  earlier: Json,
  { stored: { position }, event }: ReadEvent,
): E.Either<string, Change | undefined> => {
  if (E.isLeft(event)) return event;
  const before = earlier ?? model.empty;
  try {
    const document = model.evolve(before, event.right, key);
    if (document === before) return E.right(undefined);
    if (!isJson(document, earlier)) return E.left(faultOf(document));
    return E.map((listing: Listing | null) => ({ key, document, position, listing }))(
      findListing(model, document),
    );
  } catch (thrown) {
    return E.left(textOfThrown(thrown));
  }
};

/** The change to store. A document that equals the empty one is removed. */
const keptOf = (model: AnyReadModel, change: Change): Change =>
  isDeepStrictEqual(change.document, model.empty) ? { ...change, document: null, listing: null } : change;

/**
 * Folds events into the documents that they touch. An event that cannot be folded enters quarantine. Its
 * document stays unchanged, and later events of the same key wait for it. An event that a document already
 * includes changes nothing.
 */
export const fold = (
  model: AnyReadModel,
  touches: readonly Touch[],
  before: readonly DocumentState[],
  inQuarantine: readonly Poison[],
): FoldResult => {
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
    const before = documents.get(key);
    if (before && before.position >= position) return;
    const change = changeBy(model, key, before?.document ?? null, read);
    if (E.isLeft(change)) return hold(key, { key, position, type, reason: change.left, waiting: 0 });
    if (change.right === undefined) return;
    documents.set(key, change.right);
    changes.set(key, change.right);
  };

  for (const { read, key } of touches) {
    const { position, type } = read.stored;
    if (E.isRight(key)) take(key.right, read);
    else quarantined.set(position, { key: null, position, type, reason: key.left, waiting: 0 });
  }
  return {
    documents: [...changes.values()].map((change) => keptOf(model, change)),
    quarantined: [...quarantined.values()],
  };
};
