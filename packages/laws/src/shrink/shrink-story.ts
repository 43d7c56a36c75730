import type { World } from '../guide/index.js';
import type { Move } from '../check/move.js';
import type { LendingSystem } from '../system/lending-system.js';
import { isEndOfRuns, catchEndOfRuns } from '../check/end-of-runs.js';
import { listNames } from '../worlds/reduce-world.js';
import type { BrokenStory } from './replay-story.js';
import { playUntilReproduced } from './play-until-reproduced.js';

/** The maximum number of plays to shrink a story. */
const maxReplays = 100;

/** A shorter story of a race must break the law this number of times. */
const raceTimes = 2;

const passes = (move: Move): boolean =>
  ['days', 'minutes', 'until', 'restart', 'quiet'].some((kind) => kind in move) ||
  ('order' in move && ['nightly', 'close', 'rules'].includes(move.order.is));

const listTouching = (moves: readonly Move[], names: ReadonlySet<string>): readonly Move[] =>
  moves.filter((move) => passes(move) || listNames(move).some((name) => names.has(name)));

const listRelated = (world: World, names: readonly string[]): ReadonlySet<string> =>
  new Set([
    ...names,
    ...world.copies
      .filter(({ copy, title }) => names.includes(copy) || names.includes(title))
      .flatMap(({ copy, title }) => [copy, title]),
  ]);

/**
 * Two slices of the moves. The first has the moves with people, titles or copies of the last move. The second
 * also has the moves with names of the first slice.
 */
const listSlices = ({ moves, world }: BrokenStory): readonly (readonly Move[])[] => {
  const last = moves.at(-1);
  if (last === undefined) return [];
  const near = listRelated(world, listNames(last));
  const narrow = listTouching(moves, near);
  const wide = listTouching(moves, listRelated(world, narrow.flatMap(listNames)));
  return [narrow, wide];
};

/** Candidates that leave out one part of this size, from the last part to the first. The last move stays. */
const listCuts = (moves: readonly Move[], size: number): readonly (readonly Move[])[] =>
  Array.from({ length: Math.ceil((moves.length - 1) / size) }, (_, index) =>
    moves.toSpliced(index * size, Math.min(size, moves.length - 1 - index * size)),
  ).toReversed();

/** Candidates with fewer concurrent orders: a round without one order, or with its orders in sequence. */
const listNarrowed = (moves: readonly Move[]): readonly (readonly Move[])[] =>
  moves.flatMap((move, at) => {
    if (!('together' in move)) return [];
    const inTurn = moves.toSpliced(at, 1, ...move.together.map((order) => ({ order })));
    const fewer = move.together.map((_, lane) =>
      moves.with(at, { ...move, together: move.together.toSpliced(lane, 1) }),
    );
    return move.together.length > 2 ? [inTurn, ...fewer] : [inTurn];
  });

/** The moves with only the last round concurrent: the orders of earlier rounds come one after another. */
const calmEarlierRounds = (moves: readonly Move[]): readonly Move[] => {
  const last = moves.findLastIndex((move) => 'together' in move);
  return moves.flatMap((move, at) =>
    'together' in move && at < last ? move.together.map((order) => ({ order })) : [move],
  );
};

/** The length of a story. A concurrent order counts double, since it is harder to understand. */
const lengthOf = (moves: readonly Move[]): number =>
  moves.reduce((sum, move) => sum + ('together' in move ? 2 * move.together.length : 1), 0);

/** Creates a function that plays shorter candidates, until its budget of replays is used up. */
const createAttempt = (system: LendingSystem) => {
  let left = maxReplays;
  return async (found: BrokenStory, moves: readonly Move[]): Promise<BrokenStory | undefined> => {
    if (left === 0 || lengthOf(moves) >= lengthOf(found.moves)) return undefined;
    left -= 1;
    const shorter = await catchEndOfRuns(playUntilReproduced(system, { ...found, moves }, raceTimes));
    if (!isEndOfRuns(shorter)) return shorter;
    left = 0;
    return undefined;
  };
};

type Attempt = ReturnType<typeof createAttempt>;

/** The first candidate that still breaks the law; undefined if none does. */
const firstOf = async (
  attempt: Attempt,
  found: BrokenStory,
  candidates: readonly (readonly Move[])[],
): Promise<BrokenStory | undefined> => {
  for (const moves of candidates) {
    const shorter = await attempt(found, moves);
    if (shorter !== undefined) return shorter;
  }
  return undefined;
};

/** Shrinks a story again and again, as long as a candidate still breaks the law. */
const shrinkRepeatedly = async (
  attempt: Attempt,
  found: BrokenStory,
  candidatesOf: (moves: readonly Move[]) => readonly (readonly Move[])[],
): Promise<BrokenStory> => {
  const shorter = await firstOf(attempt, found, candidatesOf(found.moves));
  return shorter === undefined ? found : shrinkRepeatedly(attempt, shorter, candidatesOf);
};

const shrinkToSlice = async (attempt: Attempt, found: BrokenStory): Promise<BrokenStory> =>
  (await firstOf(attempt, found, listSlices(found))) ?? found;

/**
 * Shrinks the story of a broken law. It takes a slice of the moves, reduces the rounds and the concurrent
 * orders, takes a slice again, and then removes moves piece by piece.
 */
export const shrinkStory = async (system: LendingSystem, found: BrokenStory): Promise<BrokenStory> => {
  const attempt = createAttempt(system);
  const first = await shrinkToSlice(attempt, found);
  const calm = await firstOf(attempt, first, [calmEarlierRounds(first.moves)]);
  const fewer = await shrinkRepeatedly(attempt, calm ?? first, listNarrowed);
  let shortest = await shrinkToSlice(attempt, fewer);
  let size = Math.max(1, Math.floor(shortest.moves.length / 2));
  while (size >= 1) {
    const { moves } = shortest;
    const candidates = size === 1 ? [...listCuts(moves, 1), ...listNarrowed(moves)] : listCuts(moves, size);
    const shorter = await firstOf(attempt, shortest, candidates);
    if (shorter === undefined) size = Math.floor(size / 2);
    else shortest = shorter;
  }
  return shortest;
};
