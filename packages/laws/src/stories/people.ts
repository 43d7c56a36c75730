import { cancel, pickUp, loansOf, reserve, reservationsOf, restart, tryAs, twice } from './orders.js';
import { story } from './story.js';

export const ofPeople = [
  story('private', 'allowed', reserve('佐藤', 'BOOK1'), reservationsOf('佐藤', '高橋')),
  story('private', 'forbidden', reserve('佐藤', 'BOOK1'), tryAs('高橋', cancel('佐藤', 'BOOK1'))),
  story('repeat', 'allowed', twice(reserve('佐藤', 'BOOK1'))),
  story(
    'restart',
    'allowed',
    reserve('佐藤', 'BOOK1'),
    pickUp('佐藤', 'BOOK2-1'),
    restart,
    reservationsOf('佐藤'),
    loansOf('佐藤'),
  ),
];
