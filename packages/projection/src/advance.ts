import {
  lastPlace,
  samePlace,
  storeError,
  type Answer,
  type Place,
  type Position,
  type StoreError,
} from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import type { Quarantined, Step } from './documents.js';
import { fold } from './fold.js';
import type { Build, Projecting } from './projecting.js';
import { readWith, touchesOf, type ReadEvent } from './touches.js';

interface Page {
  readonly events: readonly ReadEvent[];
  readonly to: Place;
  /** Whether it is the last. */
  readonly last: boolean;
}

const least = (builds: readonly Build[]): Position =>
  Math.min(...builds.map(({ generation }) => generation.checkpoint.position));

const lost = ({ position, hash: expected }: Place, there: Place): StoreError =>
  there.position < position
    ? storeError('history-missing', {
        store: 'The history',
        position,
        reason: `it ends at ${there.position}`,
      })
    : storeError('history-changed', { store: 'The history', position, expected, found: there.hash });

/** Looked at after the page was read, so that no page of one timeline is folded into documents of another. */
const onOneTimeline = async ({ store }: Projecting, builds: readonly Build[]): Answer<void> => {
  const places = new Map(builds.map(({ generation: { checkpoint } }) => [checkpoint.hash, checkpoint]));
  for (const place of places.values()) {
    const there = await lastPlace(store, place.position);
    if (E.isLeft(there)) return there;
    if (!samePlace(there.right, place)) return E.left(lost(place, there.right));
  }
  return E.right(undefined);
};

const nextPage = async (projecting: Projecting, builds: readonly Build[], upTo: Place): Answer<Page> => {
  const { store, codec, pageSize } = projecting;
  const types = [...new Set(builds.flatMap(({ model }) => model.types))];
  const options = { after: least(builds), upTo: upTo.position, limit: pageSize };
  const read = await store.read([{ types }], options);
  if (E.isLeft(read)) return read;
  const stored = read.right;
  const last = stored.length < pageSize;
  const { position, hash } = (last ? undefined : stored.at(-1)) ?? upTo;
  return E.map(() => ({ events: stored.map(readWith(codec)), to: { position, hash }, last }))(
    await onOneTimeline(projecting, builds),
  );
};

const stepOf = async (
  { documents }: Projecting,
  { model, generation: { id, checkpoint, is } }: Build,
  { events, to, last }: Page,
  quarantined: readonly Quarantined[],
): Answer<Step> => {
  const touches = touchesOf(
    model,
    events.filter(({ stored }) => stored.position > checkpoint.position),
  );
  const keys = new Set(touches.flatMap(({ key }) => (E.isRight(key) ? [key.right] : [])));
  const before = await documents.read(id, [...keys]);
  return E.map((held: Parameters<typeof fold>[2]): Step => ({
    generation: id,
    from: checkpoint,
    to,
    ...fold(
      model,
      touches,
      held,
      quarantined.filter(({ generation }) => generation === id),
    ),
    released: [],
    serves: is === 'building' && last,
  }))(before);
};

/**
 * Moves builds on by one page of the history, all in one commit: those furthest behind, with what they meet on the way.
 * One that is being built serves once it has everything up to `upTo`. False when another worker was faster. Fails with
 * `history-missing` or `history-changed` where a checkpoint is of a timeline that is lost.
 */
export const advance = async (
  projecting: Projecting,
  owner: string,
  builds: readonly Build[],
  upTo: Place,
): Answer<boolean> => {
  const page = await nextPage(projecting, builds, upTo);
  if (E.isLeft(page)) return page;
  const quarantined = await projecting.documents.quarantined();
  if (E.isLeft(quarantined)) return quarantined;
  const steps: Step[] = [];
  for (const build of builds) {
    const { checkpoint, is } = build.generation;
    if (checkpoint.position >= page.right.to.position && !(is === 'building' && page.right.last)) continue;
    const step = await stepOf(projecting, build, page.right, quarantined.right);
    if (E.isLeft(step)) return step;
    steps.push(step.right);
  }
  return projecting.documents.commit(owner, steps);
};
