import { describe, expect, it } from 'vitest';
import { countCases, emptyTally } from '../check/tally.js';
import { playMoves } from '../check/play-moves.js';
import { dateOf, laws, type LocalTime } from '../guide/index.js';
import { guideSystem } from '../system/guide-system.js';
import { completeDeclaration } from '../system/complete-declaration.js';
import { torioki } from '../testing/torioki/torioki.js';
import { createWorld } from '../worlds/library.js';
import { reduceWorld } from '../worlds/reduce-world.js';
import { stories } from './stories.js';

it('has one story for each side of each law', () => {
  const sides = laws.flatMap(({ id, sides }) => sides.map((side) => `${id} ${side}`));
  expect(stories.map(({ law, side }) => `${law} ${side}`).toSorted()).toEqual(sides.toSorted());
});

const inMemory = torioki('Torioki in memory');

/** A system in memory forgets everything when it restarts. */
const onlyOnDisk = ['restart'];

describe.each([
  { system: guideSystem, played: stories },
  { system: inMemory, played: stories.filter(({ law }) => !onlyOnDisk.includes(law)) },
])('in $system.declares.name', ({ system, played }) => {
  const world = createWorld(completeDeclaration(system.declares));

  it.each(played)('exercises $law, $side, and breaks no law', async (story) => {
    const moves = (from: LocalTime) => story.moves(world.numbers, dateOf(from));
    const tally = emptyTally();
    const { traceJudge } = await playMoves(system, reduceWorld(world, moves('2021-04-03T10:00')), moves, {
      tally,
      looking: true,
    });
    expect(traceJudge.broken).toEqual([]);
    expect(countCases(tally, story.law, story.side)).toBeGreaterThan(0);
  });
});
