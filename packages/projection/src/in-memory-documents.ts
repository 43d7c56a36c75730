import type { Answer, Position } from '@torioki/event-store';
import { emptyChain, lifecycle, isSameCursor } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import { Subject } from 'rxjs';
import { answerQuery, type DocumentRequest, type ListPosition } from './query.js';
import type { DocumentChanges, ChangedDocuments } from './document-changes.js';
import {
  isSamePoison,
  type Change,
  type Documents,
  type Generation,
  type Poison,
  type Quarantined,
  type DocumentStep,
} from './documents.js';
import { countAsDocument, type StoredDocument } from './stored-document.js';

/** Compares texts by code points, as databases do. JavaScript compares units of 16 bits. */
const byCodePoints = (one: string, other: string): number => {
  for (let at = 0; ; at += 1) {
    const [a, b] = [one.codePointAt(at) ?? -1, other.codePointAt(at) ?? -1];
    if (a !== b || a < 0) return a - b;
  }
};

interface Row extends Pick<Change, 'listing'> {
  readonly stored: StoredDocument;
}

interface Build {
  generation: Generation;
  readonly rows: Map<string, Row>;
  readonly lists: Map<string, Map<string, Row>>;
  quarantined: readonly Quarantined[];
}

const put = ({ rows, lists }: Build, { key, document, position, listing }: Change): void => {
  const before = rows.get(key);
  if (before?.listing) lists.get(before.listing.list)?.delete(key);
  rows.delete(key);
  if (document === null) return;
  const row = { stored: { key, document, position }, listing };
  rows.set(key, row);
  if (listing === null) return;
  const list = lists.get(listing.list) ?? new Map<string, Row>();
  lists.set(listing.list, list.set(key, row));
};

const placeOf = ({ listing }: Row): string => listing?.place ?? '';

const positionOf = (row: Row): ListPosition => ({ place: placeOf(row), key: row.stored.key });

const byPosition = (one: ListPosition, other: ListPosition): number =>
  byCodePoints(one.place, other.place) || byCodePoints(one.key, other.key);

const found = ({ rows, lists }: Build, wanted: DocumentRequest): readonly StoredDocument[] => {
  if (wanted.is === 'keys') return wanted.keys.flatMap((key) => rows.get(key)?.stored ?? []);
  const { list, after, to } = wanted;
  const part = [...(lists.get(list)?.values() ?? [])]
    .map((row) => ({ position: positionOf(row), stored: row.stored }))
    .filter(({ position }) => byPosition(after, position) < 0 && byCodePoints(position.place, to) <= 0);
  if (wanted.is === 'count') return countAsDocument(part.length);
  return part
    .sort((one, other) => byPosition(one.position, other.position))
    .slice(0, wanted.first ?? undefined)
    .map(({ stored }) => stored);
};

const without = (all: readonly Quarantined[], removed: readonly Poison[]): readonly Quarantined[] =>
  all.filter((one) => !removed.some((poison) => isSamePoison(one, poison)));

/** Documents in the memory of the process. No other process can see them, so its worker is the only one. */
export const inMemoryDocuments = (librarySystem: string): Documents => {
  let builds: readonly Build[] = [];
  let begun = 0;
  const changes = new Subject<DocumentChanges>();
  const open = lifecycle('The in-memory documents', () => undefined);

  const whenOpen = <A>(verb: () => A): Answer<A> => open.whenOpen(async () => E.right(await verb()));

  const serving = (model: string): Build | undefined =>
    builds.find(({ generation }) => generation.model === model && generation.is === 'serving');

  const build = (id: number): Build | undefined => builds.find(({ generation }) => generation.id === id);

  const drop = (dropped: Build | undefined): void => {
    builds = builds.filter((one) => one !== dropped);
  };

  const at = ({ generation, from }: DocumentStep): boolean => {
    const there = build(generation)?.generation.checkpoint;
    return there !== undefined && isSameCursor(there, from);
  };

  const make = (step: DocumentStep): readonly ChangedDocuments[] => {
    const made = build(step.generation);
    if (made === undefined) return [];
    const { model } = made.generation;
    step.documents.forEach((change) => put(made, change));
    const staying = without(made.quarantined, step.released);
    const entered = (poison: Poison): Quarantined => ({
      ...poison,
      generation: step.generation,
      model,
      retrying: staying.some((one) => one.retrying && isSamePoison(one, poison)),
    });
    made.quarantined = [...without(staying, step.quarantined), ...step.quarantined.map(entered)];
    if (step.serves) drop(serving(model));
    const is = step.serves ? 'serving' : made.generation.is;
    made.generation = { ...made.generation, is, checkpoint: step.to };
    if (is === 'building') return [];
    return [{ model, documents: step.serves ? 'all' : step.documents }];
  };

  const begin = (model: string, version: number): Generation => {
    const current = builds.find(
      ({ generation }) => generation.model === model && generation.is === 'building',
    );
    if (current?.generation.version === version) return current.generation;
    drop(current);
    const generation = {
      id: (begun += 1),
      model,
      version,
      is: 'building',
      owner: null,
      checkpoint: emptyChain(librarySystem),
    } as const;
    builds = [...builds, { generation, rows: new Map(), lists: new Map(), quarantined: [] }];
    changes.next([]);
    return generation;
  };

  return {
    librarySystem,
    generations: () => whenOpen(() => builds.map(({ generation }) => generation)),
    quarantined: () =>
      whenOpen(() =>
        builds.flatMap(({ quarantined }) =>
          quarantined.toSorted((one, other) => one.position - other.position),
        ),
      ),
    read: (id, keys) =>
      whenOpen(() => {
        const rows = build(id)?.rows;
        return keys.flatMap((key) => rows?.get(key)?.stored ?? []);
      }),
    query: (query) =>
      whenOpen(() =>
        answerQuery(query, {
          checkpoint: (model): Position | undefined => serving(model)?.generation.checkpoint.position,
          find: (wanted) => {
            const served = serving(wanted.model);
            return served ? found(served, wanted) : [];
          },
        }),
      ),
    begin: (model, version) => whenOpen(() => begin(model, version)),
    retry: () =>
      whenOpen(() => {
        builds.forEach((one) => {
          one.quarantined = one.quarantined.map((poison) => ({ ...poison, retrying: true }));
        });
        changes.next([]);
      }),
    lease: (owner, ids) =>
      whenOpen(() => {
        for (const one of builds) {
          const { id, owner: before } = one.generation;
          const after = ids.includes(id) ? owner : before === owner ? null : before;
          if (after !== before) one.generation = { ...one.generation, owner: after };
        }
        return { mine: ids.filter(build), until: undefined };
      }),
    commit: (_, steps) =>
      whenOpen(() => {
        if (!steps.every(at)) return false;
        changes.next(steps.flatMap((step) => make(step)));
        return true;
      }),
    retire: (ids) =>
      whenOpen(() => {
        const retired = builds.filter(({ generation }) => ids.includes(generation.id));
        retired.forEach(drop);
        changes.next(retired.map(({ generation: { model } }) => ({ model, documents: 'all' })));
      }),
    sweep: () => whenOpen(() => false),
    changes,
    close: () => {
      changes.complete();
      return open.close();
    },
  };
};
