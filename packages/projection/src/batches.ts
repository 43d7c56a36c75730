import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Answer, Cursor } from '@torioki/event-store';
import { attempt, cutList, unwrap, isSameCursor } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import { partition } from 'fp-ts/lib/ReadonlyArray.js';
import {
  isSamePoison,
  type Change,
  type Documents,
  type DocumentStep,
  type Poison,
  type Quarantined,
} from './documents.js';
import type { Build } from './builds.js';
import type { StoredDocument } from './stored-document.js';

/** The changes to a build that are only in memory: those after its stored checkpoint. */
interface Batch {
  readonly build: Build;
  readonly to: Cursor;
  readonly serves: boolean;
  /**
   * The documents that were read or changed since the checkpoint. A document that began and ended since the
   * checkpoint is left out.
   */
  readonly held: Map<string, StoredDocument | Change>;
  /** The keys of the documents that are stored at the checkpoint. */
  readonly stored: Set<string>;
  /** The keys of stored documents that the next commit removes. */
  readonly removed: Set<string>;
  readonly poisons: readonly Poison[];
}

/**
 * The documents of builds that do not serve yet. They are folded in memory over many pages, and then
 * committed. So a document that changes often is written only once.
 */
export interface Batches extends Pick<Documents, 'read' | 'quarantined' | 'commit'> {
  /** Returns the builds, each with the checkpoint of its changes in memory. Drops the changes of all other builds. */
  readonly reached: (builds: readonly Build[]) => readonly Build[];
  readonly drop: () => void;
}

/**
 * The largest numbers of documents in memory before a commit, and in the writes and removals of one commit.
 */
export interface BatchSizes {
  readonly held: number;
  readonly written: number;
  readonly removed: number;
}

const usualSizes: BatchSizes = { held: 200_000, written: 250, removed: 500 };

const begun = (build: Build): Batch => ({
  build,
  to: build.generation.checkpoint,
  serves: false,
  held: new Map(),
  stored: new Set(),
  removed: new Set(),
  poisons: [],
});

/**
 * A step that writes some documents of a build, but leaves its checkpoint unchanged. Another worker that
 * continues from the checkpoint skips the events that these documents already include. Documents are removed
 * only when the checkpoint moves.
 */
const earlyStep = (
  { generation: { id, checkpoint } }: Build,
  documents: readonly Change[],
): DocumentStep => ({
  ...{ generation: id, from: checkpoint, to: checkpoint, documents },
  ...{ released: [], quarantined: [], serves: false },
});

/** A step that moves the checkpoint of a build to the end of its batch. */
const lastStep = ({ build, to, serves, poisons }: Batch, documents: readonly Change[]): DocumentStep => {
  const { id, checkpoint } = build.generation;
  return { generation: id, from: checkpoint, to, documents, released: [], quarantined: poisons, serves };
};

const isKept = ({ document }: StoredDocument | Change): boolean => document !== null;

const isChange = (one: StoredDocument | Change): one is Change => 'listing' in one;

const changesIn = ({ held }: Batch): readonly Change[] => [...held.values()].filter(isChange);

const hasMoved = ({ build, to, serves }: Batch): boolean =>
  serves || !isSameCursor(build.generation.checkpoint, to);

const byKey = (one: Change, other: Change): number => (one.key < other.key ? -1 : 1);

export const batchesOf = (
  documents: Pick<Documents, 'read' | 'quarantined' | 'commit'>,
  sizes: BatchSizes = usualSizes,
): Batches => {
  const batches = new Map<number, Batch>();

  const areTooMany = (): boolean =>
    [...batches.values()].reduce((sum, { held }) => sum + held.size, 0) > sizes.held;

  const areFew = (all: readonly Batch[]): boolean =>
    all.reduce((sum, batch) => sum + changesIn(batch).length, 0) <= sizes.written;

  const take = ({ generation, to, documents, quarantined, serves }: DocumentStep): void => {
    const batch = batches.get(generation);
    if (batch === undefined) return;
    for (const change of documents) {
      const { key } = change;
      const isRemoved = !isKept(change) && batch.stored.has(key);
      if (isKept(change) || isRemoved) batch.held.set(key, change);
      else batch.held.delete(key);
      if (isRemoved) batch.removed.add(key);
      else batch.removed.delete(key);
    }
    const staying = batch.poisons.filter((one) => !quarantined.some((other) => isSamePoison(one, other)));
    batches.set(generation, { ...batch, to, serves, poisons: [...staying, ...quarantined] });
  };

  /** Commits a batch in several parts of a few milliseconds. The event loop has a turn after each part. */
  const write = (owner: string, batch: Batch): Answer<boolean> =>
    attempt(async function* () {
      const { left: removed, right: kept } = partition(isKept)(changesIn(batch));
      for (const part of cutList(kept.toSorted(byKey), sizes.written)) {
        const step = earlyStep(batch.build, part);
        if (!(yield* unwrap(await documents.commit(owner, [step])))) return false;
        await nextTurn();
      }
      return yield* unwrap(await documents.commit(owner, [lastStep(batch, removed)]));
    });

  const writeAll = (owner: string, all: readonly Batch[]): Answer<boolean> =>
    attempt(async function* () {
      for (const batch of all) {
        batches.delete(batch.build.generation.id);
        if (!(yield* unwrap(await write(owner, batch)))) return false;
      }
      return true;
    });

  /** Commits the changes of all batches together, if they are few. */
  const writeFew = (owner: string, all: readonly Batch[]): Answer<boolean> => {
    batches.clear();
    return documents.commit(
      owner,
      all.map((batch) => lastStep(batch, changesIn(batch))),
    );
  };

  return {
    reached: (builds) => {
      const before = new Map(batches);
      batches.clear();
      return builds.map((build) => {
        const { model, generation } = build;
        const earlier = before.get(generation.id);
        const isCurrent = earlier && isSameCursor(earlier.build.generation.checkpoint, generation.checkpoint);
        const batch = isCurrent ? earlier : begun(build);
        batches.set(generation.id, batch);
        return { model, generation: { ...generation, checkpoint: batch.to } };
      });
    },
    drop: () => batches.clear(),
    read: async (id, keys) => {
      const { held, stored } = batches.get(id) ?? {
        held: new Map<string, StoredDocument>(),
        stored: new Set(),
      };
      const unread = keys.filter((key) => !held.has(key));
      const found = unread.length === 0 ? E.right([]) : await documents.read(id, unread);
      if (E.isLeft(found)) return found;
      for (const one of found.right) {
        held.set(one.key, one);
        stored.add(one.key);
      }
      return E.right(keys.flatMap((key) => held.get(key) ?? []).filter(isKept));
    },
    quarantined: async () => {
      const pending = [...batches].flatMap(([generation, { build, poisons }]) =>
        poisons.map((poison): Quarantined => ({
          ...poison,
          generation,
          model: build.model.name,
          retrying: false,
        })),
      );
      return E.map((all: readonly Quarantined[]) => [...all, ...pending])(await documents.quarantined());
    },
    commit: async (owner, steps) => {
      steps.forEach(take);
      const areDue = steps.some(({ serves }) => serves) || areTooMany();
      const moved = [...batches.values()].filter(hasMoved);
      if (!areDue)
        return writeAll(
          owner,
          moved.filter(({ removed }) => removed.size > sizes.removed),
        );
      return areFew(moved) ? writeFew(owner, moved) : writeAll(owner, moved);
    },
  };
};
