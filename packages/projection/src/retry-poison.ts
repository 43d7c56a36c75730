import type { Answer, Position } from '@torioki/event-store';
import { attempt, pages, unwrap } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import type { Poison, DocumentStep } from './documents.js';
import { fold } from './fold.js';
import type { Build } from './builds.js';
import type { Projecting } from './projecting.js';
import { readWith, findTouchedDocuments, type Touch } from './find-touched-documents.js';

/** The keys of these poisons, the poisons without a key, and the position before the first poison. */
const soughtBy = (poisons: readonly Poison[]) => {
  const after = poisons.reduce((least, { position }) => Math.min(least, position), Infinity) - 1;
  const keys = new Map<string, Position>();
  const keyless = new Map<Position, Poison>();
  for (const poison of poisons)
    if (poison.key === null) keyless.set(poison.position, poison);
    else keys.set(poison.key, poison.position);
  return { after, keys, keyless };
};

type Sought = ReturnType<typeof soughtBy>;

const waitsIn = (keys: Sought['keys'], { key, read: { stored } }: Touch): boolean =>
  E.isRight(key) && stored.position >= (keys.get(key.right) ?? Infinity);

/**
 * The events of these poisons and the events that wait for them, with the documents that they touch. Reads
 * the history once, and renews the lease for each page.
 */
const touchesSought = (
  { store, codec }: Projecting,
  { model, generation }: Build,
  { after, keys, keyless }: Sought,
  keepLease: () => Answer<unknown>,
): Answer<readonly Touch[]> =>
  attempt(async function* () {
    const touches: Touch[] = [];
    const upTo = generation.checkpoint;
    for await (const page of pages(store, [{ types: model.types }], { after, upTo })) {
      const { events } = yield* unwrap(page);
      yield* unwrap(await keepLease());
      const all = findTouchedDocuments(model, events.map(readWith(codec)));
      touches.push(...all.filter((touch) => waitsIn(keys, touch) || keyless.has(touch.read.stored.position)));
    }
    return touches;
  });

/** The reason why the keys of an event are still unknown; undefined if they are known now. */
const reasonIn = (touches: readonly Touch[], { position }: Poison): string | undefined =>
  touches
    .filter(({ read }) => read.stored.position === position)
    .flatMap(({ key, read: { event } }) => [key, event].flatMap((one) => (E.isLeft(one) ? [one.left] : [])))
    .at(0);

/**
 * Tries to fold the quarantined events again, each with the later events that wait for it. Those that still
 * cannot be folded remain in quarantine. If the keys of a quarantined event are known only now, later events
 * of its documents were already folded. Then the model is rebuilt, and the event stays in quarantine until
 * the rebuild ends.
 */
export const retryPoison = (
  projecting: Projecting,
  build: Build,
  poisons: readonly Poison[],
  keepLease: () => Answer<unknown>,
): Answer<DocumentStep> =>
  attempt(async function* () {
    const { documents } = projecting;
    const { model, generation } = build;
    const sought = soughtBy(poisons);
    const touches = yield* unwrap(await touchesSought(projecting, build, sought, keepLease));
    const before = yield* unwrap(await documents.read(generation.id, [...sought.keys.keys()]));
    const waited = touches.filter((touch) => waitsIn(sought.keys, touch));
    const folded = fold(model, waited, before, []);
    const reasons = [...sought.keyless.values()].map((poison) => ({
      poison,
      reason: reasonIn(touches, poison),
    }));
    if (reasons.some(({ reason }) => reason === undefined))
      yield* unwrap(await documents.begin(model.name, generation.version));
    return {
      generation: generation.id,
      from: generation.checkpoint,
      to: generation.checkpoint,
      documents: folded.documents,
      released: poisons,
      quarantined: [
        ...folded.quarantined,
        ...reasons.map(({ poison, reason = poison.reason }) => ({ ...poison, reason })),
      ],
      serves: false,
    };
  });
