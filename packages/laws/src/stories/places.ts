import { branch, home } from '../worlds/library.js';
import {
  arrive,
  changePickup,
  evening,
  fill,
  giveBack,
  pickUp,
  renew,
  reserve,
  reservationsOf,
  reserveFor,
  reserveInOrder,
  ship,
  until,
} from './orders.js';
import { story } from './story.js';

/** 佐藤 reserves BOOK1 for a place, a copy is kept, and a mail says so. */
const notifiedAt = (at: string) => [reserveFor(at, '佐藤', 'BOOK1'), fill('BOOK1-1'), ...evening];

/** The copy leaves on the next dispatch day. */
const sentTo = (at: string) => [...notifiedAt(at), until('dispatch'), ship('BOOK1-1')];

const arrived = [...sentTo(branch), arrive('BOOK1-1', branch)];

const withoutBranchCard = { prefectural: true, branch: false };

export const places = [
  story('registered', 'allowed', reserveFor(branch, '佐藤', 'BOOK1')),
  story('registered', 'forbidden', reserveFor(branch, '高橋', 'BOOK1')),
  story('pickup-place', 'allowed', ...arrived, pickUp('佐藤', 'BOOK1-1', branch)),
  story(
    'pickup-place',
    'forbidden',
    reserve('佐藤', 'BOOK1'),
    fill('BOOK1-1'),
    pickUp('佐藤', 'BOOK1-1', branch),
  ),
  story('cards', 'allowed', pickUp('佐藤', 'BOOK1-1', undefined, withoutBranchCard)),
  story('cards', 'forbidden', ...arrived, pickUp('佐藤', 'BOOK1-1', branch, withoutBranchCard)),
  story('dispatch-day', 'allowed', ...sentTo(branch)),
  story('dispatch-day', 'forbidden', until('dispatch'), ...notifiedAt(branch), ship('BOOK1-1')),
  story('pickup-from', 'allowed', until('dispatch'), ...notifiedAt(branch), reservationsOf('佐藤')),
  story('due-home', 'allowed', ...sentTo(home)),
  story('renew-1', 'allowed', pickUp('佐藤', 'BOOK1-1'), renew('佐藤', 'BOOK1-1')),
  story('renew-1', 'forbidden', ...arrived, pickUp('佐藤', 'BOOK1-1', branch), renew('佐藤', 'BOOK1-1')),
  story(
    'return-place',
    'allowed',
    ...arrived,
    pickUp('佐藤', 'BOOK1-1', branch),
    giveBack('BOOK1-1', branch),
    pickUp('高橋', 'BOOK1-1'),
  ),
  story('return-place', 'forbidden', pickUp('佐藤', 'BOOK1-1'), giveBack('BOOK1-1', branch)),
  story(
    'one-place',
    'allowed',
    reserveInOrder('佐藤', ['BOOK1', 1], ['BOOK2', 2]),
    changePickup('佐藤', 'BOOK1', branch),
    reservationsOf('佐藤'),
  ),
  story('one-place', 'forbidden', reserveInOrder('佐藤', ['BOOK1', 1], ['BOOK2', 2, branch])),
];
