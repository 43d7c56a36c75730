import {
  acceptReturn,
  addCopy,
  cancel,
  closeBorrower,
  declareFound,
  declareLost,
  pickUp,
  publishPolicy,
  recordWaitNotice,
  renew,
  reserve,
  reserveInOrder,
  secure,
  suspendReservation,
  undo,
  withNewId,
} from '@torioki/lending/samples';
import { asPerson } from '../commands/as-person.js';
import { arriveCommands, lendAtCounterCommands, noticeCommands } from '../commands/stages.js';
import { scenariosOf } from './scenarios-of.js';

const loss = declareLost('a-1');
const undoLoss = undo(loss, { borrower: 1 });
const lost = [loss];
const lentAndLost = [...lendAtCounterCommands(1, 'a-1'), loss];
const keptAndLost = [...noticeCommands(1, 'a-1', 'hq'), loss];
const keptInOrder = [reserveInOrder(1, 1, [1, 'a', 'hq'], [2, 'b', 'hq']), secure('a-1'), loss];

/** Scenarios of lost copies that were not lost. */
export const undoingLosses = [
  ...scenariosOf(undo(loss), [
    { name: 'the loss of a copy on the shelf is undone', given: lost },
    { name: 'the copy is found meanwhile', given: lost, rival: [declareFound('a-1')] },
    { name: 'two undo its loss', given: lost, rival: [withNewId(undo(loss))] },
  ]),
  ...scenariosOf(undoLoss, [
    { name: 'the loss of a lent copy is undone', given: lentAndLost },
    {
      name: 'the loss of a renewed loan is undone',
      given: [...lendAtCounterCommands(1, 'a-1'), renew(1, 1), loss],
    },
    {
      name: 'the borrower reserves the lost title meanwhile',
      given: lentAndLost,
      rival: [reserve(1, [3, 'a', 'hq'])],
    },
    { name: 'the borrower of the lost copy leaves meanwhile', given: lentAndLost, rival: [closeBorrower(1)] },
    { name: 'two undo the loss of a lent copy', given: lentAndLost, rival: [withNewId(undoLoss)] },
    { name: 'the loss of a copy with a reservation is undone', given: keptAndLost },
    {
      name: 'the loss of a copy at its branch is undone',
      given: [...arriveCommands(1, 'a-1', 'wkn'), loss],
    },
    { name: 'its reservation is cancelled meanwhile', given: keptAndLost, rival: [cancel(1, 1)] },
    {
      name: 'its reservation gets another copy meanwhile',
      given: [...keptAndLost, addCopy('a-9')],
      rival: [secure('a-9')],
    },
    { name: 'a mail reports the loss meanwhile', given: keptAndLost, rival: [recordWaitNotice(1, 1)] },
    {
      name: 'its reservation is suspended meanwhile',
      given: [publishPolicy({ suspension: { mostDays: 30 } }), ...keptAndLost],
      rival: [suspendReservation(1, 1, 20)],
    },
    { name: 'the first volume of a reading order has its copy again', given: keptInOrder },
    { name: 'the second volume is secured meanwhile', given: keptInOrder, rival: [secure('b-1')] },
  ]),
  ...scenariosOf(secure('a-2'), [
    {
      name: 'the first in the queue has its lost copy again',
      given: [...keptAndLost, reserve(2, [2, 'a', 'hq'])],
      rival: [undoLoss],
    },
  ]),
  ...scenariosOf(reserve(1, [3, 'a', 'hq']), [
    {
      name: 'the loss of a lent copy of the title is undone meanwhile',
      given: lentAndLost,
      rival: [undoLoss],
    },
  ]),
  ...scenariosOf(asPerson(undoLoss, 9, 1, 8), [
    { name: 'the loss of the copy of a person is undone', given: lentAndLost },
    {
      name: 'the lost title is reserved under another pseudonym meanwhile',
      given: lentAndLost,
      rival: [reserve(8, [8, 'a', 'hq'])],
    },
  ]),
  ...scenariosOf(acceptReturn('a-1', 'hq'), [
    { name: 'the loss of the loan is undone before the return', given: [...lentAndLost, undoLoss] },
  ]),
  ...scenariosOf(pickUp('a-1', 1, 'hq', 1), [
    { name: 'the loss of the copy is undone before the pickup', given: [...keptAndLost, undoLoss] },
  ]),
];
