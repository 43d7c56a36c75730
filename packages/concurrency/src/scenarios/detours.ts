import {
  acceptReturn,
  addCopy,
  arrive,
  cancel,
  changeLoanClass,
  changePickup,
  closeBorrower,
  closePickupLocation,
  declareLost,
  declareUnfillable,
  expireHold,
  extendClosure,
  forgetBorrower,
  loseInTransit,
  changePickupByStaff,
  atNoonOf,
  pickUp,
  publishClosedDays,
  publishPolicy,
  recordNotice,
  recordReview,
  reserve,
  secure,
  ship,
  undo,
  withdraw,
  withNewId,
} from '@torioki/lending/samples';
import { allBorrowerEvents } from '../commands/detours.js';
import { noticeCommands, secureCommands, shipCommands } from '../commands/stages.js';
import { giveUpMeanwhile } from './given-up-meanwhile.js';
import { rulesChange } from './rules-change.js';
import { scenariosOf } from './scenarios-of.js';

const waiting = [reserve(1, [1, 'a', 'hq'])];
const used = [reserve(1, [9, 'c', 'hq']), cancel(9, 1)];
const noCopyLeft = [reserve(1, [1, 'b', 'hq']), withdraw('b-1')];
const setAside = secureCommands(1, 'a-1', 'hq');
const forCounter = secureCommands(1, 'a-1', 'gikai');
const ready = noticeCommands(1, 'a-1', 'hq');
const underWay = shipCommands(1, 'a-1', 'wkn');

export const detours = [
  ...scenariosOf(changePickup(1, 1, 'home'), [
    { name: 'a reservation goes home', given: waiting },
    { name: 'it is secured meanwhile', given: waiting, rival: [secure('a-1')] },
    {
      name: 'home delivery ends meanwhile',
      given: waiting,
      rival: [publishPolicy({ homeDelivery: false })],
    },
  ]),
  ...scenariosOf(changePickupByStaff(1, 'wkn'), [
    { name: 'a copy with a notice goes to a branch instead', given: ready },
    { name: 'it is picked up meanwhile', given: ready, rival: [pickUp('a-1', 1, 'hq', 1)] },
    { name: 'its notice is recorded meanwhile', given: setAside, rival: [recordNotice(1)] },
    { name: 'it is carried to its counter meanwhile', given: forCounter, rival: [ship(1, 9)] },
    { name: 'its copy is lost meanwhile', given: ready, rival: [declareLost('a-1')] },
    ...giveUpMeanwhile(forCounter),
  ]),
  ...scenariosOf(expireHold(1), [
    { name: 'it is moved meanwhile', given: ready, rival: [atNoonOf(18, changePickupByStaff(1, 'wkn'))] },
    { name: 'a hold is over', given: ready },
    { name: 'it is picked up meanwhile', given: ready, rival: [pickUp('a-1', 1, 'hq', 1)] },
    { name: 'its copy is lost meanwhile', given: ready, rival: [declareLost('a-1')] },
    { name: 'a hold at another counter is over', given: noticeCommands(1, 'a-1', 'gikai') },
    {
      name: 'closed days are published meanwhile',
      given: ready,
      rival: [publishClosedDays('hq', [8, 9])],
    },
  ]),
  ...scenariosOf(declareUnfillable(1), [
    { name: 'no copy is left', given: noCopyLeft },
    { name: 'a copy is left', given: [reserve(1, [1, 'b', 'hq'])] },
    { name: 'a copy is added meanwhile', given: noCopyLeft, rival: [addCopy('b-2')] },
    { name: 'it is cancelled meanwhile', given: noCopyLeft, rival: [cancel(1, 1)] },
    {
      name: 'another copy, which may not leave, is withdrawn meanwhile',
      given: [...noCopyLeft, addCopy('b-2'), changeLoanClass('b-2', 'in-library')],
      rival: [withdraw('b-2')],
    },
  ]),
  ...scenariosOf(loseInTransit(1), [
    { name: 'a copy is lost on the way', given: underWay },
    { name: 'it arrives meanwhile', given: underWay, rival: [atNoonOf(9, arrive(1, 'wkn'))] },
    ...giveUpMeanwhile(underWay),
  ]),
  ...scenariosOf(closeBorrower(1), [
    { name: 'a pseudonym is closed' },
    { name: 'it is closed already', given: [closeBorrower(1)] },
    { name: 'two close it', rival: [closeBorrower(1)] },
    { name: 'it is forgotten meanwhile', given: used, rival: [forgetBorrower(1)] },
    { name: 'everything ends for the borrower meanwhile', rival: allBorrowerEvents(1, 'c-1') },
  ]),
  ...scenariosOf(forgetBorrower(1), [
    { name: 'a pseudonym is forgotten', given: used },
    { name: 'it was not used' },
    { name: 'it was forgotten already', given: [...used, forgetBorrower(1)] },
    { name: 'two forget it', given: used, rival: [forgetBorrower(1)] },
    { name: 'something begins meanwhile', given: used, rival: waiting },
    { name: 'it is closed meanwhile', given: used, rival: [closeBorrower(1)] },
    {
      name: 'the return of its only loan is undone meanwhile',
      given: [pickUp('a-1', 1, 'hq', 1), acceptReturn('a-1', 'hq')],
      rival: [undo(acceptReturn('a-1', 'hq'), { borrower: 1 })],
    },
  ]),
  ...scenariosOf(recordReview(5), [
    { name: 'a review is recorded' },
    { name: 'a review up to there was recorded', given: [recordReview(5)] },
    { name: 'another records a review meanwhile', rival: [withNewId(recordReview(5))] },
  ]),
  ...scenariosOf(extendClosure(20, 25, 26), [
    { name: 'a closure is announced' },
    { name: 'two announce it', rival: [extendClosure(20, 25, 26)] },
    ...rulesChange(),
  ]),
  ...scenariosOf(extendClosure(20, 25, 26, 'wkn'), [
    { name: 'a closure of one place is announced' },
    { name: 'the place is closed for ever', given: [closePickupLocation('wkn')] },
    { name: 'the place is closed for ever meanwhile', rival: [closePickupLocation('wkn')] },
    { name: 'a closure of all places is announced meanwhile', rival: [extendClosure(20, 25, 26)] },
  ]),
];
