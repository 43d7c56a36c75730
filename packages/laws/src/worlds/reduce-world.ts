import type { World } from '../guide/index.js';
import type { Move } from '../check/move.js';

export const listNames = (move: Move): readonly string[] => {
  if ('together' in move) return move.together.flatMap((order) => listNames({ order }));
  const said =
    'order' in move ? move.order : 'twice' in move ? move.twice : 'question' in move ? move.question : {};
  const { who, as, title, copy, lines, ranks } = said as {
    readonly who?: string;
    readonly as?: string;
    readonly title?: string;
    readonly copy?: string;
    readonly lines?: readonly { readonly title: string }[];
    readonly ranks?: readonly { readonly title: string }[];
  };
  return [who, as, title, copy, ...[...(lines ?? []), ...(ranks ?? [])].map((line) => line.title)].flatMap(
    (name) => name ?? [],
  );
};

/** Reduces a world to the people and titles in the moves, so that a slow system has less to prepare. */
export const reduceWorld = (world: World, moves: readonly Move[]): World => {
  const names = new Set(moves.flatMap(listNames));
  const titles = new Set(
    world.copies.filter(({ copy, title }) => names.has(copy) || names.has(title)).map(({ title }) => title),
  );
  return {
    ...world,
    people: world.people.filter(({ who }) => names.has(who)),
    copies: world.copies.filter(({ title }) => titles.has(title)),
  };
};
