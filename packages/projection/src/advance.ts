import type { Answer, NewsItem, Place, Slice } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import { groupBy } from 'fp-ts/lib/NonEmptyArray.js';
import type { Quarantined, DocumentStep } from './documents.js';
import { fold } from './fold.js';
import type { Build, Projecting } from './projecting.js';
import { readWith, touchesOf, type ReadEvent } from './touches.js';

interface Page {
  readonly events: readonly ReadEvent[];
  readonly to: Place;
  /** Whether it is the last. */
  readonly last: boolean;
}

/** The events that the models fold, after the places to which their builds have come. */
const newsFor = (builds: readonly Build[]): readonly NewsItem[] =>
  Object.values(groupBy(({ generation }: Build) => generation.checkpoint.hash)([...builds])).map(
    (together) => ({
      types: [...new Set(together.flatMap(({ model }) => model.types))],
      after: together[0].generation.checkpoint,
    }),
  );

const nextPage = async (
  { store, codec, pageSize }: Projecting,
  builds: readonly Build[],
  upTo: Place,
): Answer<Page> =>
  E.map(({ events, upTo: to }: Slice) => ({
    events: events.map(readWith(codec)),
    to,
    last: to.position === upTo.position,
  }))(await store.read(newsFor(builds), { upTo, limit: pageSize }));

const stepOf = async (
  { documents }: Projecting,
  { model, generation: { id, checkpoint, is } }: Build,
  { events, to, last }: Page,
  quarantined: readonly Quarantined[],
): Answer<DocumentStep> => {
  const touches = touchesOf(
    model,
    events.filter(({ stored }) => stored.position > checkpoint.position),
  );
  const keys = new Set(touches.flatMap(({ key }) => (E.isRight(key) ? [key.right] : [])));
  const before = await documents.read(id, [...keys]);
  return E.map((held: Parameters<typeof fold>[2]): DocumentStep => ({
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
 * Moves builds on by one page of the history, all in one commit: those that are furthest behind, and those that they
 * catch up with. A new build serves once it has everything up to `upTo`. False if another worker was faster. Fails with
 * `history-missing` or `history-changed` if a checkpoint belongs to a lost timeline.
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
  const steps: DocumentStep[] = [];
  for (const build of builds) {
    const { checkpoint, is } = build.generation;
    if (checkpoint.position >= page.right.to.position && !(is === 'building' && page.right.last)) continue;
    const step = await stepOf(projecting, build, page.right, quarantined.right);
    if (E.isLeft(step)) return step;
    steps.push(step.right);
  }
  return projecting.documents.commit(owner, steps);
};
