import { pages, type Answer } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import type { Poison, Step } from './documents.js';
import { fold, type Folded } from './fold.js';
import type { Build, Projecting } from './projecting.js';
import { readWith, touchesOf, type Touch } from './touches.js';

const staying = ({ generation: { id, checkpoint } }: Build, folded: Folded, released: Poison): Step => ({
  generation: id,
  from: checkpoint,
  to: checkpoint,
  ...folded,
  released: [released],
  serves: false,
});

/** Folds the document of a key on, from its poison and with what waited; what still cannot be folded waits again. */
const retriedKey = async (
  { store, codec, documents }: Projecting,
  build: Build,
  poison: Poison,
): Answer<Step> => {
  const { model, generation } = build;
  const key = poison.key ?? '';
  const touches: Touch[] = [];
  const span = { after: poison.position - 1, upTo: generation.checkpoint };
  for await (const page of pages(store, [{ types: model.types }], span)) {
    if (E.isLeft(page)) return page;
    const all = touchesOf(model, page.right.map(readWith(codec)));
    touches.push(...all.filter((touch) => E.isRight(touch.key) && touch.key.right === key));
  }
  const before = await documents.read(generation.id, [key]);
  if (E.isLeft(before)) return before;
  return E.right(staying(build, fold(model, touches, before.right, []), poison));
};

/**
 * Looks again at an event that did not tell what it touches. If it does now, later events of those keys were folded
 * without it, so the model is built anew; until then it stays in quarantine.
 */
const retriedKeyless = async (
  { store, codec, documents }: Projecting,
  build: Build,
  poison: Poison,
): Answer<Step> => {
  const { model, generation } = build;
  const span = { after: poison.position - 1, upTo: poison.position };
  const read = await store.read([{ types: model.types }], span);
  if (E.isLeft(read)) return read;
  const touches = touchesOf(model, read.right.map(readWith(codec)));
  const reasons = touches.flatMap(({ key, read: { event } }) => [
    ...(E.isLeft(key) ? [key.left] : []),
    ...(E.isLeft(event) ? [event.left] : []),
  ]);
  const begun =
    reasons.length === 0 ? await documents.begin(model.name, generation.version) : E.right(undefined);
  if (E.isLeft(begun)) return begun;
  const [reason = poison.reason] = reasons;
  return E.right(staying(build, { documents: [], quarantined: [{ ...poison, reason }] }, poison));
};

/** Tries a poison once more. */
export const retried = (projecting: Projecting, build: Build, poison: Poison): Answer<Step> =>
  (poison.key === null ? retriedKeyless : retriedKey)(projecting, build, poison);
