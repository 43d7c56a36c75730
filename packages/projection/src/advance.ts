import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Answer, Cursor } from '@torioki/event-store';
import { attempt, unwrap, type NewsItem } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import { groupBy } from 'fp-ts/lib/NonEmptyArray.js';
import type { Documents, DocumentStep, Quarantined } from './documents.js';
import { fold } from './fold.js';
import type { Build } from './builds.js';
import type { Projecting } from './projecting.js';
import type { StoredDocument } from './stored-document.js';
import { readWith, findTouchedDocuments, type ReadEvent, type Touch } from './find-touched-documents.js';

interface Page {
  readonly events: readonly ReadEvent[];
  readonly to: Cursor;
  readonly last: boolean;
}

/**
 * The largest number of events that all models can fold within a few milliseconds. On a larger page, the
 * event loop has a turn after each model.
 */
const fewEvents = 50;

/** The largest number of types in a query by type. If the models fold more types, it is faster to read every event. */
const manyTypes = 20;

type News = Required<Pick<NewsItem, 'types' | 'after'>>;

/** Queries for the events after each build's checkpoint. Builds with the same checkpoint share a query. */
const newsFor = (builds: readonly Build[]): readonly News[] =>
  Object.values(groupBy(({ generation }: Build) => generation.checkpoint.hash)([...builds])).map(
    (together) => ({
      types: [...new Set(together.flatMap(({ model }) => model.types))],
      after: together[0].generation.checkpoint,
    }),
  );

/** A history, and the documents that follow it. */
type Between = Pick<Projecting, 'store' | 'codec' | 'pageSize' | 'observe'> & {
  readonly documents: Pick<Documents, 'read' | 'quarantined' | 'commit'>;
};

const nextPage = (
  { store, codec, pageSize }: Between,
  builds: readonly Build[],
  upTo: Cursor,
): Answer<Page> =>
  attempt(async function* () {
    const [first, ...others] = newsFor(builds);
    const isMost = others.length === 0 && first !== undefined && first.types.length > manyTypes;
    const range = { upTo, limit: pageSize };
    const news = yield* unwrap(
      await (isMost
        ? store.read('everything', { ...range, after: first.after })
        : store.read(first ? [first, ...others] : [], range)),
    );
    const events = news.events.map(readWith(codec));
    return { events, to: news.upTo, last: news.upTo.position === upTo.position };
  });

/** The documents that a page touches and the events in quarantine, as they were before the fold. */
interface Before {
  readonly held: readonly StoredDocument[];
  readonly quarantined: readonly Quarantined[];
}

const keysOf = (touches: readonly Touch[]): readonly string[] => {
  const keys = new Set<string>();
  for (const { key } of touches) if (E.isRight(key)) keys.add(key.right);
  return [...keys];
};

const stepOf = (
  { model, generation: { id, checkpoint, is } }: Build,
  { to, last }: Page,
  touches: readonly Touch[],
  { held, quarantined }: Before,
): DocumentStep => {
  const poisons = quarantined.filter(({ generation }) => generation === id);
  const folded = fold(model, touches, held, poisons);
  return { generation: id, from: checkpoint, to, ...folded, released: [], serves: is === 'building' && last };
};

/** Measures a step, if it is observed. Returns the function that reports the end of the step. */
const startStep = ({ observe }: Between): ((models: number, page: Page) => void) => {
  if (observe === undefined) return () => undefined;
  const begun = performance.now();
  return (models, { events, to }) =>
    observe({
      ...{ models, events: events.length, position: to.position },
      milliseconds: performance.now() - begun,
    });
};

/**
 * Brings builds up to date with one page of the history, in one commit. The page begins at the earliest
 * checkpoint. A build with a later checkpoint changes only if the page ends after that checkpoint. A new
 * build serves once it includes everything up to `upTo`. Returns false if another worker committed first.
 * Fails with `history-missing` or `history-changed` if the history does not contain a checkpoint.
 */
export const advance = (
  between: Between,
  owner: string,
  builds: readonly Build[],
  upTo: Cursor,
): Answer<boolean> =>
  attempt(async function* () {
    const { documents } = between;
    const done = startStep(between);
    const page = yield* unwrap(await nextPage(between, builds, upTo));
    const quarantined = yield* unwrap(await documents.quarantined());
    const steps: DocumentStep[] = [];
    for (const build of builds) {
      const { id, checkpoint, is } = build.generation;
      if (checkpoint.position >= page.to.position && !(is === 'building' && page.last)) continue;
      const news = page.events.filter(({ stored }) => stored.position > checkpoint.position);
      const touches = findTouchedDocuments(build.model, news);
      const keys = keysOf(touches);
      const held = keys.length === 0 ? [] : yield* unwrap(await documents.read(id, keys));
      steps.push(stepOf(build, page, touches, { held, quarantined }));
      if (page.events.length > fewEvents) await nextTurn();
    }
    const committed = yield* unwrap(await documents.commit(owner, steps));
    done(steps.length, page);
    return committed;
  });
