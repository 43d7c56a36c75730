import { expect, it } from 'vitest';
import { playMoves } from '../../check/play-moves.js';
import { completeDeclaration } from '../../system/complete-declaration.js';
import {
  evening,
  fill,
  pickUp,
  receiveAtHeadquarters,
  remove,
  reserveFor,
  restore,
} from '../../stories/orders.js';
import { createWorld, readingRoom } from '../../worlds/library.js';
import { reduceWorld } from '../../worlds/reduce-world.js';
import { torioki } from './torioki.js';

it('reports that a copy comes back if it is removed from circulation at the other counter', async () => {
  const system = torioki('Torioki in memory');
  const moves = () => [
    reserveFor(readingRoom, '佐藤', 'BOOK1'),
    fill('BOOK1-1'),
    ...evening,
    remove('BOOK1-1'),
    restore('BOOK1-1'),
    pickUp('高橋', 'BOOK1-1'),
    receiveAtHeadquarters('BOOK1-1'),
    pickUp('佐藤', 'BOOK1-1', readingRoom),
  ];
  const world = reduceWorld(createWorld(completeDeclaration(system.declares)), moves());
  const { traceJudge } = await playMoves(system, world, moves, { looking: true });
  expect(traceJudge.broken).toEqual([]);
});
