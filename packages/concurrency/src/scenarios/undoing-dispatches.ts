import {
  acceptReturn,
  atNoonOf,
  publishPolicy,
  recordNotice,
  renew,
  reserve,
  reserveInOrder,
  secure,
  ship,
  undo,
  withNewId,
} from '@torioki/lending/samples';
import { asPerson } from '../commands/as-person.js';
import { noticeCommands } from '../commands/stages.js';
import { scenariosOf } from './scenarios-of.js';

const dispatch = atNoonOf(8, ship(1, 1));
const undoDispatch = atNoonOf(8, undo(dispatch, { borrower: 1, events: 2 }));
const undoWithTurn = atNoonOf(8, undo(dispatch, { borrower: 1, events: 3 }));
const sent = [...noticeCommands(1, 'a-1', 'home'), dispatch];
const atLimit = [publishPolicy({ reservationLimit: 1 }), ...sent];
const inOrder = [
  publishPolicy({ readingOrderRelease: 'picked-up' }),
  reserveInOrder(1, 1, [1, 'a', 'home'], [2, 'b', 'home']),
  secure('a-1'),
  recordNotice(1),
  dispatch,
];

/** Scenarios of copies that were sent to a home by mistake. */
export const undoingDispatches = [
  ...scenariosOf(undoDispatch, [
    { name: 'a dispatch to a home is undone', given: sent },
    { name: 'its loan was renewed', given: [...sent, renew(1, 1, 8)] },
    { name: 'its loan is renewed meanwhile', given: sent, rival: [renew(1, 1, 8)] },
    { name: 'its copy is returned meanwhile', given: sent, rival: [atNoonOf(8, acceptReturn('a-1', 'hq'))] },
    { name: 'two undo the dispatch to a home', given: sent, rival: [withNewId(undoDispatch)] },
    { name: 'the place under the limit was used', given: [...atLimit, reserve(1, [3, 'c', 'hq'])] },
    {
      name: 'the place under the limit is used meanwhile',
      given: atLimit,
      rival: [reserve(1, [3, 'c', 'hq'])],
    },
  ]),
  ...scenariosOf(undoWithTurn, [
    { name: 'the turn after a dispatch to a home ends', given: inOrder },
    { name: 'the turn after a dispatch to a home is used meanwhile', given: inOrder, rival: [secure('b-1')] },
  ]),
  ...scenariosOf(asPerson(undoDispatch, 9, 1, 8), [
    { name: 'a dispatch to the home of a person is undone', given: sent },
    {
      name: 'the place of the person under the limit is used meanwhile',
      given: atLimit,
      rival: [reserve(8, [8, 'c', 'hq'])],
    },
    {
      name: 'the place of the person under the limit was used',
      given: [...atLimit, reserve(8, [8, 'c', 'hq'])],
    },
    { name: 'the fresh pseudonym was used', given: [...sent, reserve(9, [9, 'b', 'hq'])] },
    {
      name: 'the fresh pseudonym is used before the undo of a dispatch',
      given: sent,
      rival: [reserve(9, [9, 'b', 'hq'])],
    },
  ]),
];
