import {
  acceptReturn,
  addCopy,
  pickUp,
  renew,
  reserve,
  reserveInOrder,
  secure,
  undo,
} from '@torioki/lending/samples';
import { asPerson } from '../commands/as-person.js';
import { allBorrowerEvents } from '../commands/detours.js';
import { lendAtCounterCommands } from '../commands/stages.js';
import { scenariosOf } from './scenarios-of.js';

const everythingEnds = {
  name: 'everything ends under another pseudonym meanwhile',
  rival: allBorrowerEvents(8, 'c-1'),
};

const reservesToo = {
  name: 'the person reserves under another pseudonym meanwhile',
  rival: [reserve(8, [8, 'a', 'hq'])],
};

const waitsElsewhere = { name: 'the title is reserved under another pseudonym', given: reservesToo.rival };

const lent = lendAtCounterCommands(1, 'a-1');

/** A loan of seven days under another pseudonym. It begins on the 7th. */
const shortLoanReady = [addCopy('c-2', 'c', 'short-loan'), reserve(8, [8, 'c', 'hq']), secure('c-2')];
const shortLoanBegins = pickUp('c-2', 8, 'hq', 8);

const handIn = acceptReturn('a-1', 'hq');
const returned = [...lent, handIn];

/** Scenarios of a person with several pseudonyms. */
export const persons = [
  ...scenariosOf(asPerson(reserve(1, [1, 'a', 'hq']), 1, 8), [
    { name: 'a person reserves' },
    waitsElsewhere,
    reservesToo,
    everythingEnds,
  ]),
  ...scenariosOf(asPerson(reserveInOrder(1, 1, [1, 'a', 'hq'], [2, 'b', 'hq']), 1, 8), [
    { name: 'a person reserves in an order' },
    waitsElsewhere,
    reservesToo,
    everythingEnds,
  ]),
  ...scenariosOf(asPerson(pickUp('a-1', 1, 'hq', 1), 8, 1), [
    { name: 'a copy is lent to a person who waits for it', given: [reserve(1, [1, 'a', 'hq'])] },
    { name: 'the title is lent under another pseudonym', given: [pickUp('a-2', 8, 'hq', 8)] },
    { name: 'the fresh pseudonym is used meanwhile', rival: [reserve(8, [8, 'b', 'hq'])] },
    everythingEnds,
  ]),
  ...scenariosOf(asPerson(undo(handIn, { borrower: 1 }), 9, 1, 8), [
    { name: 'the return of a person is undone', given: returned },
    {
      name: 'the returned title is reserved under another pseudonym',
      given: [...returned, ...reservesToo.rival],
    },
    { ...reservesToo, given: returned },
    { name: 'the fresh pseudonym is used', given: [...returned, reserve(9, [9, 'b', 'hq'])] },
    {
      name: 'the fresh pseudonym is used meanwhile',
      given: returned,
      rival: [reserve(9, [9, 'b', 'hq'])],
    },
  ]),
  ...scenariosOf(asPerson(renew(1, 1, 16), 9, 1, 8), [
    { name: 'a person renews', given: lent },
    {
      name: 'a loan under another pseudonym is overdue',
      given: [...lent, ...shortLoanReady, shortLoanBegins],
    },
    {
      name: 'an old pickup under another pseudonym is recorded meanwhile',
      given: [...lent, ...shortLoanReady],
      rival: [shortLoanBegins],
    },
    {
      name: 'the fresh pseudonym is used',
      given: [...lent, reserve(9, [9, 'b', 'hq'])],
    },
    {
      name: 'the fresh pseudonym is used meanwhile',
      given: lent,
      rival: [reserve(9, [9, 'b', 'hq'])],
    },
    { ...everythingEnds, given: lent },
    {
      name: 'everything ends under the fresh pseudonym meanwhile',
      given: lent,
      rival: allBorrowerEvents(9, 'c-1'),
    },
  ]),
];
