import { type Answer, type Position, type StoredEvent } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import type { Quarantined, Step } from './documents.js';
import { fold } from './fold.js';
import type { Build, Projecting } from './projecting.js';
import { readWith, touchesOf, type ReadEvent } from './touches.js';

interface Page {
  readonly events: readonly ReadEvent[];
  readonly to: Position;
  /** Whether it is the last. */
  readonly last: boolean;
}

const least = (builds: readonly Build[]): Position =>
  Math.min(...builds.map(({ generation }) => generation.checkpoint));

const nextPage = async (
  { store, codec, pageSize }: Projecting,
  builds: readonly Build[],
  upTo: Position,
): Answer<Page> => {
  const types = [...new Set(builds.flatMap(({ model }) => model.types))];
  const read = await store.read([{ types }], { after: least(builds), upTo, limit: pageSize });
  return E.map((stored: readonly StoredEvent[]): Page => {
    const last = stored.length < pageSize;
    return { events: stored.map(readWith(codec)), to: last ? upTo : (stored.at(-1)?.position ?? upTo), last };
  })(read);
};

const stepOf = async (
  { documents }: Projecting,
  { model, generation: { id, checkpoint, is } }: Build,
  { events, to, last }: Page,
  quarantined: readonly Quarantined[],
): Answer<Step> => {
  const touches = touchesOf(
    model,
    events.filter(({ stored }) => stored.position > checkpoint),
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
 * One that is being built serves once it has everything up to `upTo`. False when another worker was faster.
 */
export const advance = async (
  projecting: Projecting,
  owner: string,
  builds: readonly Build[],
  upTo: Position,
): Answer<boolean> => {
  const page = await nextPage(projecting, builds, upTo);
  if (E.isLeft(page)) return page;
  const quarantined = await projecting.documents.quarantined();
  if (E.isLeft(quarantined)) return quarantined;
  const steps: Step[] = [];
  for (const build of builds) {
    const { checkpoint, is } = build.generation;
    if (checkpoint >= page.right.to && !(is === 'building' && page.right.last)) continue;
    const step = await stepOf(projecting, build, page.right, quarantined.right);
    if (E.isLeft(step)) return step;
    steps.push(step.right);
  }
  return projecting.documents.commit(owner, steps);
};
