import type { World } from '../guide/index.js';
import type { Move } from '../check/move.js';
import type { LendingSystem } from '../system/lending-system.js';
import { isOver, unlessOver } from '../check/unless-over.js';
import { namesIn } from '../worlds/world-of.js';
import type { Found } from './replayed.js';
import { reliably } from './reliably.js';

/** How often a story may be played to make it shorter. */
const replays = 100;

/** How often a race must show, so that a shorter story is taken for one. */
const raceTimes = 2;

const passes = (move: Move): boolean =>
  ['days', 'minutes', 'until', 'restart', 'quiet'].some((kind) => kind in move) ||
  ('order' in move && ['nightly', 'close', 'rules'].includes(move.order.is));

const touching = (moves: readonly Move[], names: ReadonlySet<string>): readonly Move[] =>
  moves.filter((move) => passes(move) || namesIn(move).some((name) => names.has(name)));

const related = (world: World, names: readonly string[]): ReadonlySet<string> =>
  new Set([
    ...names,
    ...world.copies
      .filter(({ copy, title }) => names.includes(copy) || names.includes(title))
      .flatMap(({ copy, title }) => [copy, title]),
  ]);

/** Only what touches the people, titles and copies of the last move; then one ring wider; then everything. */
const slices = ({ moves, world }: Found): readonly (readonly Move[])[] => {
  const last = moves.at(-1);
  if (last === undefined) return [];
  const near = related(world, namesIn(last));
  const narrow = touching(moves, near);
  const wide = touching(moves, related(world, narrow.flatMap(namesIn)));
  return [narrow, wide];
};

/** The moves without some of them: halves first, then single ones; the last one stays. */
const cuts = (moves: readonly Move[], size: number): readonly (readonly Move[])[] =>
  Array.from({ length: Math.ceil((moves.length - 1) / size) }, (_, index) =>
    moves.toSpliced(index * size, Math.min(size, moves.length - 1 - index * size)),
  ).toReversed();

/** With one order less of those that are given at once, or with all of them one after another. */
const narrowed = (moves: readonly Move[]): readonly (readonly Move[])[] =>
  moves.flatMap((move, at) => {
    if (!('together' in move)) return [];
    const inTurn = moves.toSpliced(at, 1, ...move.together.map((order) => ({ order })));
    const fewer = move.together.map((_, lane) =>
      moves.with(at, { ...move, together: move.together.toSpliced(lane, 1) }),
    );
    return move.together.length > 2 ? [inTurn, ...fewer] : [inTurn];
  });

/** Only the last round at once: before it, one order after another. */
const calmed = (moves: readonly Move[]): readonly Move[] => {
  const last = moves.findLastIndex((move) => 'together' in move);
  return moves.flatMap((move, at) =>
    'together' in move && at < last ? move.together.map((order) => ({ order })) : [move],
  );
};

/** Orders given at once are more to understand than the same in turn. */
const lengthOf = (moves: readonly Move[]): number =>
  moves.reduce((sum, move) => sum + ('together' in move ? 2 * move.together.length : 1), 0);

/** A budget of replays, and a way to spend it. */
const trying = (system: LendingSystem) => {
  let left = replays;
  return async (found: Found, moves: readonly Move[]): Promise<Found | undefined> => {
    if (left === 0 || lengthOf(moves) >= lengthOf(found.moves)) return undefined;
    left -= 1;
    const shorter = await unlessOver(reliably(system, { ...found, moves }, raceTimes));
    if (!isOver(shorter)) return shorter;
    left = 0;
    return undefined;
  };
};

type Attempt = ReturnType<typeof trying>;

/** The first of some candidates that still breaks the law. */
const firstOf = async (
  attempt: Attempt,
  found: Found,
  candidates: readonly (readonly Move[])[],
): Promise<Found | undefined> => {
  for (const moves of candidates) {
    const shorter = await attempt(found, moves);
    if (shorter !== undefined) return shorter;
  }
  return undefined;
};

/** Shorter and shorter, as long as a candidate still breaks the law. */
const repeatedly = async (
  attempt: Attempt,
  found: Found,
  candidatesOf: (moves: readonly Move[]) => readonly (readonly Move[])[],
): Promise<Found> => {
  const shorter = await firstOf(attempt, found, candidatesOf(found.moves));
  return shorter === undefined ? found : repeatedly(attempt, shorter, candidatesOf);
};

const sliced = async (attempt: Attempt, found: Found): Promise<Found> =>
  (await firstOf(attempt, found, slices(found))) ?? found;

/**
 * The same broken law in a shorter story: first a slice of what was done, then fewer rounds and fewer orders at once, and what
 * touches those, then cut piece by piece.
 */
export const shrunk = async (system: LendingSystem, found: Found): Promise<Found> => {
  const attempt = trying(system);
  const first = await sliced(attempt, found);
  const calm = await firstOf(attempt, first, [calmed(first.moves)]);
  const fewer = await repeatedly(attempt, calm ?? first, narrowed);
  let shortest = await sliced(attempt, fewer);
  let size = Math.max(1, Math.floor(shortest.moves.length / 2));
  while (size >= 1) {
    const { moves } = shortest;
    const candidates = size === 1 ? [...cuts(moves, 1), ...narrowed(moves)] : cuts(moves, size);
    const shorter = await firstOf(attempt, shortest, candidates);
    if (shorter === undefined) size = Math.floor(size / 2);
    else shortest = shorter;
  }
  return shortest;
};
