import {
  days,
  evening,
  everybodyComes,
  fill,
  giveBack,
  lose,
  nightly,
  nobodyComes,
  pickUp,
  reserve,
  until,
} from './orders.js';
import { library } from '../guide/index.js';
import { story } from './story.js';

const kept = [reserve('佐藤', 'BOOK1'), fill('BOOK1-1')];

const nearly = 10;
/** A hold of ten open days ends on one of these days, whatever its first weekday. */
const days11To13 = [days(1), nightly, days(1), nightly, days(1), nightly];

export const notices = [
  story('mail-once', 'allowed', ...kept, ...evening, nightly),
  story(
    'mail-evening',
    'allowed',
    ...[reserve('佐藤', 'BOOK1'), until('20:00'), fill('BOOK1-1'), nightly, ...evening],
  ),
  story('mail-not-after', 'allowed', ...kept, pickUp('佐藤', 'BOOK1-1'), ...evening),
  story('counter-before-mail', 'allowed', ...kept, pickUp('佐藤', 'BOOK1-1')),
  story(
    'ends',
    'allowed',
    ...[reserve('佐藤', 'BOOK1'), reserve('高橋', 'BOOK1'), everybodyComes],
    ...[reserve('佐藤', 'BOOK1'), reserve('高橋', 'BOOK1'), nobodyComes],
    ...[reserve('佐藤', 'MIXED'), fill('MIXED-2'), lose('MIXED-2'), nobodyComes],
  ),
  story(
    'promises',
    'allowed',
    ...kept,
    ...evening,
    days(nearly - 1),
    pickUp('佐藤', 'BOOK1-1'),
    ...[giveBack('BOOK1-1', library), reserve('佐藤', 'BOOK1'), fill('BOOK1-1'), ...evening],
    days(nearly),
    nightly,
    ...days11To13,
  ),
  story('hold-ends', 'allowed', ...kept, ...evening, days(nearly), nightly, ...days11To13),
];
