import { findLastCursor, type Answer, type Cursor } from '@torioki/event-store';
import { attempt, isLostTimeline, unwrap, isSameCursor } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import { advance } from './advance.js';
import type { Generation, Lease, Quarantined } from './documents.js';
import { retireLostGenerations } from './retire-lost-generations.js';
import { hasOwnerEnded } from './owner.js';
import { findBuilds, findMissingModels, type Build } from './builds.js';
import type { Projecting } from './projecting.js';
import { retryPoison } from './retry-poison.js';

export interface WorkResult {
  /** Whether the worker should look for more work immediately. */
  readonly more: boolean;
  readonly head: Cursor;
  /**
   * The latest instant when the worker should look again, in milliseconds since 1970. The lease of another
   * worker may end then. Undefined if no other worker has a lease.
   */
  readonly until: number | undefined;
  /** Whether another worker has the leases. Undefined if the task needed no lease. */
  readonly lease?: 'taken' | 'refused';
}

interface Situation {
  readonly head: Cursor;
  readonly generations: readonly Generation[];
  readonly quarantined: readonly Quarantined[];
}

const situation = ({ store, documents }: Projecting): Answer<Situation> =>
  attempt(async function* () {
    const generations = yield* unwrap(await documents.generations());
    const head = yield* unwrap(await findLastCursor(store));
    const quarantined = yield* unwrap(await documents.quarantined());
    return { head, generations, quarantined: quarantined.filter(({ retrying }) => retrying) };
  });

const beginMissing = ({ models, documents }: Projecting, { generations }: Situation): Answer<boolean> =>
  attempt(async function* () {
    const toBegin = findMissingModels(models, generations);
    for (const { name, version } of toBegin) yield* unwrap(await documents.begin(name, version));
    return toBegin.length > 0;
  });

const idsOf = (builds: readonly Build[]) => builds.map(({ generation }) => generation.id);

const retryAll = (
  projecting: Projecting,
  owner: string,
  builds: readonly Build[],
  quarantined: readonly Quarantined[],
): Answer<boolean> =>
  attempt(async function* () {
    const { batches, documents } = projecting;
    const keepLease = () => documents.lease(owner, idsOf(builds));
    for (const build of builds) {
      const poisons = quarantined.filter(({ generation }) => generation === build.generation.id);
      if (poisons.length === 0) continue;
      batches.drop();
      const step = yield* unwrap(await retryPoison(projecting, build, poisons, keepLease));
      if (!(yield* unwrap(await documents.commit(owner, [step])))) return false;
    }
    return true;
  });

/**
 * Brings the serving generations up to date before the building ones. So a serving generation waits at most
 * while one page is folded for a build.
 */
const moveOn = (
  projecting: Projecting,
  owner: string,
  builds: readonly Build[],
  head: Cursor,
): Answer<boolean> =>
  attempt(async function* () {
    const serving = builds.filter(
      ({ generation: { is, checkpoint } }) => is === 'serving' && !isSameCursor(checkpoint, head),
    );
    if (serving.length > 0 && !(yield* unwrap(await advance(projecting, owner, serving, head)))) return false;
    const { batches } = projecting;
    const building = batches.reached(builds.filter(({ generation }) => generation.is === 'building'));
    if (building.length === 0) return true;
    return yield* unwrap(await advance({ ...projecting, documents: batches }, owner, building, head));
  });

const toDoIn = ({ models }: Projecting, { head, generations, quarantined }: Situation): readonly Build[] =>
  findBuilds(models, generations).filter(
    ({ generation: { id, is, checkpoint } }) =>
      is === 'building' ||
      !isSameCursor(checkpoint, head) ||
      quarantined.some(({ generation }) => generation === id),
  );

const worked = (head: Cursor, until?: number) =>
  E.map((more: boolean): WorkResult => ({ more, head, until }));

/** Ends the leases of workers whose process was killed on this machine, so that nobody waits for them. */
const freeEnded = async (
  { documents }: Projecting,
  owner: string,
  builds: readonly Build[],
): Answer<void> => {
  const owners = new Set(builds.map(({ generation }) => generation.owner));
  for (const other of owners)
    if (other !== null && other !== owner && hasOwnerEnded(other)) {
      const freed = await documents.lease(other, []);
      if (E.isLeft(freed)) return freed;
    }
  return E.right(undefined);
};

/**
 * Takes leases on the builds. Drops the changes in memory if another worker has one of the leases, because
 * that worker may have changed the documents.
 */
const takeLeases = async (
  { documents, batches }: Projecting,
  owner: string,
  builds: readonly Build[],
): Answer<Lease> => {
  const lease = await documents.lease(owner, idsOf(builds));
  if (E.isRight(lease) && lease.right.mine.length < builds.length) batches.drop();
  return lease;
};

const restart = (projecting: Projecting): Answer<boolean> => {
  projecting.batches.drop();
  return retireLostGenerations(projecting);
};

/** Works on the builds that are not leased to another worker. */
const workOn = async (
  projecting: Projecting,
  owner: string,
  builds: readonly Build[],
  { head, quarantined }: Situation,
): Answer<WorkResult> => {
  const freed = await freeEnded(projecting, owner, builds);
  if (E.isLeft(freed)) return freed;
  const lease = await takeLeases(projecting, owner, builds);
  if (E.isLeft(lease)) return lease;
  const { mine, until } = lease.right;
  if (mine.length === 0) return E.right({ more: false, head, until, lease: 'refused' });
  const own = builds.filter(({ generation }) => mine.includes(generation.id));
  const tried = await retryAll(projecting, owner, own, quarantined);
  const moved = E.isRight(tried) && tried.right ? await moveOn(projecting, owner, own, head) : tried;
  const lost = E.isLeft(moved) && isLostTimeline(moved.left);
  return E.map((): WorkResult => ({ more: true, head, until: undefined, lease: 'taken' }))(
    lost ? await restart(projecting) : moved,
  );
};

/**
 * Does the next task. It begins missing builds, tries to fold the events in quarantine, folds one page, or
 * removes retired documents.
 */
export const doNextTask = async (projecting: Projecting, owner: string): Answer<WorkResult> => {
  const found = await situation(projecting);
  if (E.isLeft(found)) return found;
  const { head } = found.right;
  const begun = await beginMissing(projecting, found.right);
  if (E.isLeft(begun) || begun.right) return worked(head)(begun);
  const builds = toDoIn(projecting, found.right);
  return builds.length === 0
    ? worked(head)(await projecting.documents.sweep())
    : workOn(projecting, owner, builds, found.right);
};
