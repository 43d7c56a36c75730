import { groupBy, map } from 'fp-ts/lib/NonEmptyArray.js';
import type { Occasion } from './gather-occasions.js';

/** Random numbers from 0 to below 1, the same for the same seed (mulberry32). */
export const randomNumbers = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/**
 * Exchanges persons at random, but only between occasions whose first events have the same type and place. If
 * the real persons give more matches than the exchanged ones, this type and place are not the reason.
 */
export const shufflePersons = (
  occasions: readonly Pick<Occasion, 'person' | 'beginning'>[],
  random: () => number,
): readonly string[] => {
  const persons = occasions.map(({ person }) => person);
  const numbered = occasions.map(({ beginning }, index) => ({ beginning, index }));
  const alike = groupBy(({ beginning }: (typeof numbered)[number]) => beginning)(numbered);
  for (const group of Object.values(alike).map(map(({ index }) => index)))
    for (let last = group.length - 1; last > 0; last -= 1) {
      const [a, b] = [group[last], group[Math.floor(random() * (last + 1))]] as [number, number];
      [persons[a], persons[b]] = [persons[b] as string, persons[a] as string];
    }
  return persons;
};
