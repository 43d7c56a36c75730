import {
  acceptReturn,
  addCopy,
  cancel,
  cancelByStaff,
  closePickupLocation,
  pickUp,
  publishPolicy,
  renew,
  reserve,
  secure,
  migrateCopy,
  migrateLoan,
  migrateReservation,
  undo,
  withdraw,
} from '@torioki/lending/samples';
import { allBorrowerEvents, reservationDetours } from '../commands/detours.js';
import { lendAtCounterCommands, secureCommands, allCopyEvents } from '../commands/stages.js';
import { scenariosOf } from './scenarios-of.js';

const oneOpen = [reserve(1, [3, 'c', 'hq'])];
const waiting = [reserve(1, [1, 'a', 'hq'])];
const securedAndNext = [...secureCommands(1, 'a-1', 'hq'), reserve(2, [2, 'a', 'hq'])];

export const reserving = [
  ...scenariosOf(reserve(1, [1, 'a', 'hq'], [2, 'b', 'wkn']), [
    { name: 'two titles are reserved' },
    { name: 'only one slot is left', given: oneOpen },
    { name: 'the first id has a reservation', given: [reserve(2, [1, 'c', 'hq'])] },
    { name: 'the second id has a reservation', given: [reserve(2, [2, 'c', 'hq'])] },
    { name: 'a place closes meanwhile', rival: [closePickupLocation('wkn')] },
    { name: 'the limit is lowered meanwhile', rival: [publishPolicy({ reservationLimit: 1 })] },
    { name: 'the last slot is taken meanwhile', rival: oneOpen },
    {
      name: 'a reservation is migrated that takes the last slot meanwhile',
      given: oneOpen,
      when: reserve(1, [1, 'a', 'hq']),
      rival: [migrateReservation(5, 1, 'b')],
    },
    {
      name: 'a loan of the title is migrated meanwhile',
      rival: [migrateLoan('a-1', 1, 'hq', 2)],
    },
    { name: 'another reserves under the first id meanwhile', rival: [reserve(2, [1, 'c', 'hq'])] },
    { name: 'another reserves under the second id meanwhile', rival: [reserve(2, [2, 'c', 'hq'])] },
    {
      name: 'the copies of the first title are withdrawn meanwhile',
      rival: [withdraw('a-1'), withdraw('a-2')],
    },
    { name: 'the copy of the second title is withdrawn meanwhile', rival: [withdraw('b-1')] },
    {
      name: 'copies are added meanwhile',
      rival: [addCopy('a-3'), addCopy('b-2'), migrateCopy('a-4'), migrateCopy('b-3')],
    },
    { name: 'the first id goes through everything meanwhile', rival: allCopyEvents('c-1', 1, 2) },
    { name: 'the second id goes through everything meanwhile', rival: allCopyEvents('c-1', 2, 1) },
    { name: 'the first id goes through detours meanwhile', rival: reservationDetours('c-1', 1, 2) },
    { name: 'the second id goes through detours meanwhile', rival: reservationDetours('c-1', 2, 1) },
    { name: 'everything ends for the borrower meanwhile', rival: allBorrowerEvents(1, 'c-1') },
  ]),
  ...scenariosOf(reserve(1, [1, 'a', 'hq']), [
    {
      name: 'a pickup is undone meanwhile, so that no slot is left',
      given: [
        publishPolicy({ reservationLimit: 1 }),
        reserve(1, [3, 'c', 'hq']),
        secure('c-1'),
        pickUp('c-1', 1, 'hq', 3),
      ],
      rival: [undo(pickUp('c-1', 1, 'hq', 3))],
    },
    {
      name: 'the return of the title is undone meanwhile',
      given: [...lendAtCounterCommands(1, 'a-1'), acceptReturn('a-1', 'hq')],
      when: reserve(1, [2, 'a', 'hq']),
      rival: [undo(acceptReturn('a-1', 'hq'), { borrower: 1 })],
    },
    { name: 'an own reservation is cancelled meanwhile', given: oneOpen, rival: [cancel(3, 1)] },
    {
      name: 'an own loan begins meanwhile',
      given: [...oneOpen, secure('c-1')],
      rival: [pickUp('c-1', 1, 'hq', 3)],
    },
    {
      name: 'an own loan is renewed and returned meanwhile',
      given: lendAtCounterCommands(1, 'c-1'),
      when: reserve(1, [2, 'a', 'hq']),
      rival: [renew(1, 1), acceptReturn('c-1', 'hq')],
    },
  ]),
  ...scenariosOf(cancel(1, 1), [
    { name: 'a borrower cancels while waiting', given: waiting },
    { name: 'it is secured meanwhile', given: waiting, rival: [secure('a-1')] },
  ]),
  ...scenariosOf(cancelByStaff(1), [
    { name: 'staff cancel, and the copy goes to the next', given: securedAndNext },
    {
      name: 'staff cancel because the copy is damaged',
      given: securedAndNext,
      when: { ...cancelByStaff(1), reason: 'damaged' },
    },
    {
      name: 'staff cancel because the copy is missing',
      given: securedAndNext,
      when: { ...cancelByStaff(1), reason: 'missing' },
    },
    {
      name: 'an older reservation is migrated meanwhile',
      given: securedAndNext,
      rival: [migrateReservation(5, 3, 'a')],
    },
    { name: 'the next in the queue cancels meanwhile', given: securedAndNext, rival: [cancel(2, 2)] },
    {
      name: 'another reserves meanwhile',
      given: secureCommands(1, 'a-1', 'hq'),
      rival: [reserve(2, [2, 'a', 'hq'])],
    },
  ]),
];
