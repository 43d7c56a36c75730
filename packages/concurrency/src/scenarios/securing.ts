import {
  acceptReturn,
  addCopy,
  arrive,
  cancel,
  cancelByStaff,
  closeBorrower,
  declareLost,
  expireHold,
  changePickupByStaff,
  atNoonOf,
  pickUp,
  publishDispatchDays,
  recordNotice,
  recordWaitNotice,
  reserve,
  secure,
  ship,
  migrateReservation,
  undo,
  withdraw,
} from '@torioki/lending/samples';
import { allBorrowerEvents, loseLoanCommands } from '../commands/detours.js';
import {
  borrowElsewhereCommands,
  noticeCommands,
  secureCommands,
  shipCommands,
  allCopyEvents,
} from '../commands/stages.js';
import { giveUpMeanwhile } from './given-up-meanwhile.js';
import { rulesChange } from './rules-change.js';
import { scenariosOf } from './scenarios-of.js';

const oneWaits = [reserve(1, [1, 'a', 'hq'])];
const twoWait = [...oneWaits, reserve(2, [2, 'a', 'wkn'])];
const forBranch = secureCommands(1, 'a-1', 'wkn');
const forCounter = secureCommands(1, 'a-1', 'gikai');
const forHome = noticeCommands(1, 'a-1', 'home');
const twoForHome = [...forHome, ...noticeCommands(2, 'a-2', 'home')];
const copyLost = [...noticeCommands(1, 'a-1', 'wkn'), declareLost('a-1')];
const older = migrateReservation(5, 3, 'a');
const underWay = shipCommands(1, 'a-1', 'wkn');

export const securing = [
  ...scenariosOf(secure('a-1'), [
    { name: 'a copy is secured for the first of two', given: twoWait },
    {
      name: 'a pickup is undone meanwhile, so that its reservation comes first again',
      given: [
        addCopy('a-9'),
        reserve(2, [2, 'a', 'hq']),
        reserve(1, [1, 'a', 'hq']),
        pickUp('a-2', 2, 'hq', 2),
      ],
      rival: [undo(pickUp('a-2', 2, 'hq', 2))],
    },
    { name: 'the first cancels meanwhile', given: twoWait, rival: [cancel(1, 1)] },
    { name: 'another copy is secured for the first meanwhile', given: twoWait, rival: [secure('a-2')] },
    { name: 'an older reservation is migrated meanwhile', given: oneWaits, rival: [older] },
    { name: 'the same copy is secured meanwhile', given: twoWait, rival: [secure('a-1')] },
    {
      name: 'another copy is lent to the first meanwhile',
      given: oneWaits,
      rival: [pickUp('a-2', 1, 'hq', 9)],
    },
    { name: 'the copy is withdrawn meanwhile', given: twoWait, rival: [withdraw('a-1')] },
    {
      name: 'the hold of another copy is over meanwhile',
      given: [...noticeCommands(3, 'a-2', 'hq'), ...twoWait],
      rival: [expireHold(3)],
    },
    {
      name: 'the securing of another copy for an earlier one is undone meanwhile',
      given: [...twoWait, secure('a-2')],
      rival: [undo(secure('a-2'))],
    },
    { name: 'another reserves meanwhile', given: twoWait, rival: [reserve(3, [3, 'a', 'hq'])] },
    {
      name: 'the copy goes through everything meanwhile',
      given: oneWaits,
      rival: [cancel(1, 1), ...allCopyEvents('a-1', 2, 3), reserve(4, [4, 'a', 'hq'])],
    },
  ]),
  ...scenariosOf(recordNotice(1), [
    { name: 'a notice for a branch is recorded', given: forBranch },
    {
      name: 'the other outcome is recorded meanwhile',
      given: forBranch,
      rival: [recordNotice(1, 'bounced')],
    },
    { name: 'dispatch days change meanwhile', given: forBranch, rival: [publishDispatchDays([10])] },
    { name: 'it is moved meanwhile', given: forBranch, rival: [changePickupByStaff(1, 'hq')] },
  ]),
  ...scenariosOf(recordNotice(1, 'bounced'), [
    { name: 'a notice without a message is recorded', given: forBranch },
  ]),
  ...scenariosOf(atNoonOf(8, recordNotice(1, 'sent', 8, { notice: 1, why: 'days-changed' })), [
    { name: 'a notice of new days is recorded', given: noticeCommands(1, 'a-1', 'wkn') },
    {
      name: 'dispatch days change while new days are recorded',
      given: noticeCommands(1, 'a-1', 'wkn'),
      rival: [atNoonOf(8, publishDispatchDays([12], 8))],
    },
  ]),
  ...scenariosOf(atNoonOf(9, recordWaitNotice(1, 1)), [
    { name: 'a notice is taken back', given: copyLost },
    {
      name: 'another copy is secured meanwhile, and its notice recorded',
      given: copyLost,
      rival: [atNoonOf(8, secure('a-2')), atNoonOf(8, recordNotice(1, 'sent', 8, { notice: 1 }))],
    },
  ]),
  ...scenariosOf(atNoonOf(9, recordWaitNotice(1, 1, 'bounced')), [
    { name: 'a notice cannot be taken back', given: copyLost },
  ]),
  ...scenariosOf(atNoonOf(8, ship(1, 1)), [
    { name: 'a parcel leaves for a home', given: forHome },
    { name: 'the loan id has a loan', given: [...twoForHome, atNoonOf(8, ship(2, 1))] },
    {
      name: 'dispatch days change meanwhile',
      given: forHome,
      rival: [atNoonOf(8, publishDispatchDays([9], 8))],
    },
    { name: 'it is moved meanwhile', given: forHome, rival: [atNoonOf(8, changePickupByStaff(1, 'wkn'))] },
    { name: 'staff cancel meanwhile', given: forHome, rival: [cancelByStaff(1)] },
    { name: 'its copy is lost meanwhile', given: forHome, rival: [declareLost('a-1')] },
    {
      name: 'the borrower has the title from another library',
      given: [...borrowElsewhereCommands('home'), secure('a-1'), recordNotice(1)],
    },
    {
      name: 'the return of the title from another library is undone meanwhile',
      given: [
        ...borrowElsewhereCommands('home'),
        secure('a-1'),
        recordNotice(1),
        atNoonOf(8, acceptReturn('a-9', 'hq')),
      ],
      rival: [atNoonOf(8, undo(atNoonOf(8, acceptReturn('a-9', 'hq')), { borrower: 1 }))],
    },
    { name: 'the borrower is closed meanwhile', given: forHome, rival: [closeBorrower(1)] },
    {
      name: 'everything ends for the borrower meanwhile',
      given: forHome,
      rival: allBorrowerEvents(1, 'c-1'),
    },
    { name: 'a copy is carried to another counter', given: forCounter },
    { name: 'it was carried there already', given: [...forCounter, ship(1, 9)] },
    { name: 'two carry it there', given: forCounter, rival: [ship(1, 9)] },
    ...giveUpMeanwhile(forCounter),
    {
      name: 'the loan id gets a loan meanwhile, which ends',
      given: twoForHome,
      rival: [atNoonOf(8, ship(2, 1)), atNoonOf(12, acceptReturn('a-2', 'hq'))],
    },
    {
      name: 'the loan id gets a loan meanwhile, which is lost',
      given: forHome,
      rival: loseLoanCommands('c-1', 2, 1),
    },
  ]),
  ...scenariosOf(atNoonOf(9, arrive(1, 'wkn')), [
    { name: 'a copy reaches its branch', given: underWay },
    { name: 'it is booked twice', given: underWay, rival: [atNoonOf(9, arrive(1, 'wkn'))] },
    ...giveUpMeanwhile(underWay),
    ...rulesChange(underWay),
  ]),
];
