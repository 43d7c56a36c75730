import { hokkaido } from '@torioki/lending';
import {
  acceptReturn,
  addCopy,
  arrive,
  cancel,
  cancelByStaff,
  receiveAtHeadquarters,
  closeBorrower,
  declareLost,
  lendToLibrary,
  changePickupByStaff,
  atNoonOf,
  pickUp,
  publishPolicy,
  removeFromCirculation,
  renew,
  reserve,
  secure,
  migrateLoan,
  migrateReservation,
  undo,
  withdraw,
} from '@torioki/lending/samples';
import { allBorrowerEvents, loseLoanCommands, allQueueEvents } from '../commands/detours.js';
import {
  borrowElsewhereCommands,
  lendAtBranchCommands,
  lendAtCounterCommands,
  secureCommands,
  shipCommands,
} from '../commands/stages.js';
import { rulesChange } from './rules-change.js';
import { scenariosOf } from './scenarios-of.js';

const shorterLoans = publishPolicy({ loanDays: { normal: 3, short: 2 } });
const longerRenewals = publishPolicy({
  renewal: { ...hokkaido.renewal, days: { normal: 21, short: 14 } },
});
const setAside = secureCommands(1, 'a-1', 'hq');
const twoSetAside = [...setAside, ...secureCommands(2, 'a-2', 'hq')];
const lent = lendAtCounterCommands(1, 'a-1');
const another = reserve(2, [2, 'a', 'hq']);
const own = reserve(1, [4, 'a', 'hq']);
const migratedMeanwhile = {
  name: 'an older reservation is migrated meanwhile',
  rival: [migrateReservation(5, 3, 'a')],
};
const travelling = [...lendAtBranchCommands(1, 'a-1', 'wkn'), atNoonOf(9, acceptReturn('a-1', 'wkn'))];
/** A second copy, with a loan period of seven days, is secured for the borrower of loan 1. */
const shortLoanReady = [addCopy('c-2', 'c', 'short-loan'), reserve(1, [3, 'c', 'hq']), secure('c-2')];
const shortLoanBegins = pickUp('c-2', 1, 'hq', 3);
const otherRenewal = renew(3, 1, 14);

export const lending = [
  ...scenariosOf(pickUp('a-1', 1, 'hq', 1), [
    { name: 'a copy is handed over', given: setAside },
    { name: 'the loan id has a loan', given: [...twoSetAside, pickUp('a-2', 2, 'hq', 1)] },
    { name: 'it is moved meanwhile', given: setAside, rival: [changePickupByStaff(1, 'wkn')] },
    { name: 'loans become shorter meanwhile', given: setAside, rival: [shorterLoans] },
    { name: 'it is given up meanwhile', given: setAside, rival: [cancelByStaff(1)] },
    { name: 'it is handed over twice', given: setAside, rival: [pickUp('a-1', 1, 'hq', 2)] },
    {
      name: 'the loan id gets a loan meanwhile, which ends',
      given: twoSetAside,
      rival: [pickUp('a-2', 2, 'hq', 1), acceptReturn('a-2', 'hq')],
    },
    {
      name: 'the loan id gets a loan meanwhile, which is lost',
      given: setAside,
      rival: loseLoanCommands('c-1', 2, 1),
    },
    { name: 'a copy is lent from the shelf' },
    { name: 'another waits for the title', given: [another] },
    { name: 'the borrower waits for the title', given: [own] },
    { name: 'another copy is set aside for the borrower meanwhile', given: [own], rival: [secure('a-2')] },
    { name: 'the borrower gives the title up meanwhile', given: [own], rival: [cancel(4, 1)] },
    { name: 'another copy is lent to the borrower meanwhile', rival: [pickUp('a-2', 1, 'hq', 2)] },
    {
      name: 'the borrower has the title from another library',
      given: [...borrowElsewhereCommands('hq'), secure('a-1')],
    },
    { name: 'the borrower is closed', given: [closeBorrower(1)] },
    { name: 'two others reserve the title meanwhile', rival: [another, reserve(3, [3, 'a', 'hq'])] },
    {
      name: 'the other copy is lent to a library meanwhile',
      given: [another],
      rival: [lendToLibrary('a-2')],
    },
    { name: 'another visitor takes the other copy', given: [another], rival: [pickUp('a-2', 3, 'hq', 9)] },
    { ...migratedMeanwhile, given: [another] },
    { name: 'a loan of the title is migrated meanwhile', rival: [migrateLoan('a-2', 1, 'hq', 2)] },
    { name: 'the borrower is closed meanwhile', rival: [closeBorrower(1)] },
    {
      name: 'everything happens in the queue meanwhile',
      rival: allQueueEvents('a-2', [withdraw('a-1')]),
    },
    { name: 'everything ends for the borrower meanwhile', rival: allBorrowerEvents(1, 'c-1') },
  ]),
  ...scenariosOf(renew(1, 1), [
    { name: 'a loan is renewed', given: lent },
    { name: 'it was renewed already', given: [...lent, renew(1, 1)] },
    { name: 'another waits for the title', given: [...lent, another] },
    {
      name: 'another loan is overdue',
      given: [...lent, ...shortLoanReady, shortLoanBegins],
      when: renew(1, 1, 16),
    },
    { name: 'renewals become longer meanwhile', given: lent, rival: [longerRenewals] },
    { name: 'it is returned meanwhile', given: lent, rival: [acceptReturn('a-1', 'hq')] },
    { name: 'it is renewed twice', given: lent, rival: [renew(1, 1)] },
    { name: 'another reserves the title meanwhile', given: lent, rival: [another] },
    {
      name: 'the securing of a copy for another is undone meanwhile',
      given: [...lent, another, secure('a-2')],
      rival: [undo(secure('a-2'))],
    },
    { ...migratedMeanwhile, given: lent },
    {
      name: 'a loan that is overdue is migrated meanwhile',
      given: lent,
      when: renew(1, 1, 16),
      rival: [migrateLoan('c-1', 1, 'hq', 2)],
    },
    {
      name: 'an old pickup is recorded meanwhile, overdue already',
      given: [...lent, ...shortLoanReady],
      when: renew(1, 1, 16),
      rival: [shortLoanBegins],
    },
    {
      name: 'the renewal of a loan is undone meanwhile, so that it is overdue',
      given: [...lent, ...shortLoanReady, shortLoanBegins, otherRenewal],
      when: renew(1, 1, 16),
      rival: [atNoonOf(14, undo(otherRenewal))],
    },
    {
      name: 'the title is reserved, secured and given up meanwhile',
      given: lent,
      rival: [another, secure('a-2'), reserve(3, [3, 'a', 'hq']), cancel(3, 3)],
    },
    {
      name: 'the borrower reserves something else and gives it up meanwhile',
      given: lent,
      rival: [reserve(1, [3, 'c', 'hq']), cancel(3, 1)],
    },
    {
      name: 'another loan is renewed and returned meanwhile',
      given: [...lent, ...shortLoanReady, shortLoanBegins],
      rival: [renew(3, 1), acceptReturn('c-2', 'hq')],
    },
    {
      name: 'everything happens in the queue meanwhile',
      given: lent,
      rival: allQueueEvents('a-2', [declareLost('a-1'), withdraw('a-1')]),
    },
    {
      name: 'everything ends for the borrower meanwhile',
      given: lent,
      rival: allBorrowerEvents(1, 'c-1'),
    },
    { name: 'the borrower is closed meanwhile', given: lent, rival: [closeBorrower(1)] },
  ]),
  ...scenariosOf(acceptReturn('a-1', 'hq'), [
    { name: 'a returned copy goes to the next in the queue', given: [...lent, another] },
    {
      name: 'a copy is removed from circulation with its return',
      given: [...lent, another],
      when: { ...acceptReturn('a-1', 'hq'), remove: 'damaged' },
    },
    { name: 'it is declared lost meanwhile', given: lent, rival: [declareLost('a-1')] },
    { name: 'its pickup is undone meanwhile', given: lent, rival: [undo(pickUp('a-1', 1, 'hq', 1))] },
    { name: 'two take it back', given: lent, rival: [acceptReturn('a-1', 'hq')] },
    { name: 'the next in the queue cancels meanwhile', given: [...lent, another], rival: [cancel(2, 2)] },
    { name: 'another reserves meanwhile', given: lent, rival: [another] },
    { ...migratedMeanwhile, given: [...lent, another] },
    ...rulesChange(lent),
  ]),
  ...scenariosOf(receiveAtHeadquarters('a-1'), [
    { name: 'a received copy goes to the next in the queue', given: [...travelling, another] },
    { name: 'a parcel came back', given: [...shipCommands(1, 'a-1', 'wkn'), another] },
    {
      name: 'it arrives meanwhile',
      given: shipCommands(1, 'a-1', 'wkn'),
      rival: [atNoonOf(9, arrive(1, 'wkn'))],
    },
    {
      name: 'it is removed meanwhile',
      given: [...travelling, another],
      rival: [removeFromCirculation('a-1')],
    },
    { name: 'two receive it', given: travelling, rival: [receiveAtHeadquarters('a-1')] },
    {
      name: 'the next in the queue cancels meanwhile',
      given: [...travelling, another],
      rival: [cancel(2, 2)],
    },
    { name: 'another reserves meanwhile', given: travelling, rival: [another] },
    { ...migratedMeanwhile, given: [...travelling, another] },
  ]),
];
