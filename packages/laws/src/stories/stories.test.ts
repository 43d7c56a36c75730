import { describe, expect, it } from 'vitest';
import { emptyTally, bitten } from '../check/tally.js';
import { played } from '../check/played.js';
import { dateOf, laws } from '../guide/index.js';
import { byTheGuide } from '../system/by-the-guide.js';
import { declared } from '../system/declared.js';
import { libraryFor } from '../worlds/library.js';
import { stories } from './stories.js';

const world = libraryFor(declared(byTheGuide.declares));

it('each side of each law has one story', () => {
  const sides = laws.flatMap(({ id, sides }) => sides.map((side) => `${id} ${side}`));
  expect(stories.map(({ law, side }) => `${law} ${side}`).toSorted()).toEqual(sides.toSorted());
});

describe.each(stories)('the story of $law, $side', ({ law, side, moves }) => {
  it('meets that side of the law in a system that does what the guide says, and breaks nothing', async () => {
    const tally = emptyTally();
    const { hearing } = await played(byTheGuide, world, (from) => moves(world.numbers, dateOf(from)), {
      tally,
      looking: true,
    });
    expect(hearing.broken).toEqual([]);
    expect(bitten(tally, law, side)).toBeGreaterThan(0);
  });
});
