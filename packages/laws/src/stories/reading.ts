import { changeRank, fill, pickUp, reserve, reserveInOrder } from './orders.js';
import { story } from './story.js';

/** 佐藤 reserves BOOK1, then BOOK2, in reading order, while 高橋 has BOOK1. */
const bothWanted = [pickUp('高橋', 'BOOK1-1'), reserveInOrder('佐藤', ['BOOK1', 1], ['BOOK2', 2])];

const threeWanted = reserveInOrder('佐藤', ['BOOK1', 1], ['BOOK2', 2], ['BOOK3', 3]);

export const reading = [
  story(
    'in-order',
    'allowed',
    reserveInOrder('佐藤', ['BOOK1', 1], ['BOOK2', 2]),
    fill('BOOK1-1'),
    fill('BOOK2-1'),
  ),
  story('in-order', 'forbidden', ...bothWanted, fill('BOOK2-1')),
  story('turn-stays', 'allowed', threeWanted, changeRank('佐藤', ['BOOK1', 2], ['BOOK2', 1])),
  story('turn-stays', 'forbidden', threeWanted, fill('BOOK1-1'), changeRank('佐藤', ['BOOK1', 5])),
  story(
    'out-of-order',
    'allowed',
    pickUp('高橋', 'BOOK1-1'),
    reserve('佐藤', 'BOOK1'),
    reserve('佐藤', 'BOOK2'),
    fill('BOOK2-1'),
  ),
];
