import { expect, it } from 'vitest';
import type { Move } from '../check/move.js';
import {
  arrive,
  cancel,
  changePickup,
  changeRank,
  receiveAtHeadquarters,
  close,
  fill,
  giveBack,
  lose,
  nightly,
  pickUp,
  renew,
  reserve,
  reserveFor,
  reserveInOrder,
  resume,
  rules,
  ship,
  suspend,
  tryAs,
  withdraw,
} from '../stories/orders.js';
import { branch, home } from '../worlds/library.js';
import { renderOrder } from './render-order.js';
import { library, post } from './words.js';

it('renders each order as a sentence in both languages', () => {
  const moves: readonly Move[] = [
    reserve('佐藤', 'BOOK1', 'BOOK2'),
    reserveFor(branch, '佐藤', 'BOOK1', 'BOOK2'),
    reserveInOrder('佐藤', ['BOOK1', 1], ['BOOK2', 2, home]),
    cancel('佐藤', 'BOOK1'),
    cancel('佐藤', 'BOOK1', 'staff'),
    tryAs('高橋', cancel('佐藤', 'BOOK1')),
    tryAs('佐藤', cancel('佐藤', 'BOOK1')),
    changePickup('佐藤', 'BOOK1', branch),
    suspend('佐藤', 'BOOK1', '2021-04-10'),
    resume('佐藤', 'BOOK1'),
    fill('BOOK1-1'),
    ship('BOOK1-1'),
    arrive('BOOK1-1', branch),
    pickUp('佐藤', 'BOOK1-1'),
    pickUp('佐藤', 'BOOK1-1', branch, { prefectural: true, branch: false }),
    pickUp('佐藤', 'BOOK1-1', branch, { prefectural: false, branch: true }),
    pickUp('佐藤', 'BOOK1-1', library, { prefectural: false, branch: false }),
    renew('佐藤', 'BOOK1-1'),
    giveBack('BOOK1-1'),
    giveBack('BOOK1-1', post),
    receiveAtHeadquarters('BOOK1-1'),
    lose('BOOK1-1'),
    withdraw('BOOK1-1'),
    changeRank('佐藤', ['BOOK1', 3], ['BOOK2', 5]),
    tryAs('高橋', changeRank('佐藤', ['BOOK1', 3])),
    close('2021-04-10', '2021-04-20', '2021-04-21'),
    rules('2021-05-01', { limit: 11, renewals: null }),
    nightly,
  ];
  const sentences = moves.flatMap((move) => ('order' in move ? [renderOrder(move.order)] : []));
  expect(`\n${sentences.map(({ en, ja }) => `${en}\n  ${ja}`).join('\n')}\n`).toMatchSnapshot();
});
