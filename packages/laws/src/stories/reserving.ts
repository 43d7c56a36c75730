import { cancel, fill, pickUp, queueOf, reserve, reservationsOf, resume, suspend } from './orders.js';
import { story } from './story.js';

/** Reserves titles that nobody else wants: `fewer` titles fewer than the limit allows. */
const nearly =
  (fewer: number) =>
  ({ limit }: { readonly limit: number | null }) =>
    Array.from({ length: (limit ?? 10) - fewer }, (_, index) => reserve('佐藤', `BOOK${index + 1}`));

export const reserving = [
  story('limit', 'allowed', nearly(1), reserve('佐藤', 'BOOK11')),
  story('limit', 'forbidden', nearly(0), reserve('佐藤', 'BOOK11'), reservationsOf('佐藤')),
  story('limit-whole', 'allowed', nearly(2), reserve('佐藤', 'BOOK10', 'BOOK11')),
  story('limit-whole', 'forbidden', nearly(1), reserve('佐藤', 'BOOK10', 'BOOK11'), reservationsOf('佐藤')),
  story('on-hand', 'allowed', pickUp('佐藤', 'BOOK1-1'), reserve('高橋', 'BOOK1')),
  story('on-hand', 'forbidden', reserve('佐藤', 'NOWHERE')),
  story('leaves-the-house', 'allowed', reserve('佐藤', 'MIXED')),
  story('leaves-the-house', 'forbidden', reserve('佐藤', 'DICTIONARY')),
  story('not-twice', 'allowed', reserve('佐藤', 'BOOK1'), cancel('佐藤', 'BOOK1'), reserve('佐藤', 'BOOK1')),
  story('not-twice', 'forbidden', reserve('佐藤', 'BOOK1'), reserve('佐藤', 'BOOK1')),
  story('not-borrowed', 'allowed', pickUp('高橋', 'BOOK1-1'), reserve('佐藤', 'BOOK1')),
  story('not-borrowed', 'forbidden', pickUp('佐藤', 'PAIR-1'), reserve('佐藤', 'PAIR')),
  story(
    'cancel-waiting',
    'allowed',
    reserve('佐藤', 'BOOK1'),
    cancel('佐藤', 'BOOK1'),
    reservationsOf('佐藤'),
  ),
  story(
    'cancel-secured',
    'allowed',
    reserve('佐藤', 'BOOK1'),
    fill('BOOK1-1'),
    cancel('佐藤', 'BOOK1', 'staff'),
  ),
  story('cancel-secured', 'forbidden', reserve('佐藤', 'BOOK1'), fill('BOOK1-1'), cancel('佐藤', 'BOOK1')),
  story(
    'suspended',
    'allowed',
    reserve('佐藤', 'BOOK1'),
    reserve('高橋', 'BOOK1'),
    suspend('佐藤', 'BOOK1', '2021-04-10'),
    fill('BOOK1-1'),
    resume('佐藤', 'BOOK1'),
    reservationsOf('佐藤'),
  ),
  story(
    'suspended',
    'forbidden',
    reserve('佐藤', 'BOOK1'),
    suspend('佐藤', 'BOOK1', '2021-04-10'),
    fill('BOOK1-1'),
  ),
  story(
    'words',
    'allowed',
    reserve('佐藤', 'BOOK1'),
    reservationsOf('佐藤'),
    fill('BOOK1-1'),
    reservationsOf('佐藤'),
  ),
  story('not-there', 'forbidden', cancel('佐藤', 'BOOK1')),
  story('allowed', 'allowed', reserve('佐藤', 'BOOK1')),
  story('shows', 'allowed', reserve('佐藤', 'BOOK1'), queueOf('BOOK1')),
  story(
    'refused-nothing',
    'allowed',
    reserve('佐藤', 'NOWHERE', 'DICTIONARY'),
    reservationsOf('佐藤'),
    queueOf('NOWHERE'),
  ),
];
