import {
  addCopy,
  anew,
  cancel,
  changePickupLocation,
  closeBorrower,
  closeTakeOver,
  lendToLibrary,
  openTakeOver,
  pickUp,
  places,
  reserve,
  takeOverCopy,
  takeOverLoan,
  takeOverReadingOrder,
  takeOverReservation,
  takeOverSetAside,
} from '@torioki/lending/samples';
import {
  borrowerThroughEverything,
  copyThroughDetours,
  lostLoan,
  throughDetours,
} from '../commands/detours.js';
import { takenOver, throughEverything } from '../commands/stages.js';
import { rulesChange } from './rules-change.js';
import { scenariosOf } from './scenarios-of.js';

const closes = { name: 'the take-over is closed meanwhile', rival: [closeTakeOver()] };
const comesBack = takeOverCopy('z-1', { is: 'in-transit-back', from: places.wkn.location });
const loan = takeOverLoan('a-1', 1, 'wkn', 1);
const reservation = takeOverReservation(1, 1, 'a', 'wkn');
const inOrder = { ...takeOverReservation(1, 1, 'a'), group: takeOverReadingOrder(1, 1).group };
const ofBorrower = [
  { name: 'the borrower is closed', given: [closeBorrower(1)] },
  { name: 'the borrower is closed meanwhile', rival: [closeBorrower(1)] },
  { name: 'everything ends for the borrower meanwhile', rival: borrowerThroughEverything(1, 'c-1') },
];
const placeChanges = {
  name: 'the place becomes a counter meanwhile',
  rival: [changePickupLocation('wkn', 'counter')],
};

export const takingOver = [
  ...scenariosOf(openTakeOver('別のシステム'), [
    { name: 'a take-over is opened again', given: [closeTakeOver()] },
    { name: 'one is open' },
    { name: 'another opens one meanwhile', given: [closeTakeOver()], rival: [openTakeOver()] },
  ]),
  ...scenariosOf(closeTakeOver(), [
    { name: 'a take-over is closed' },
    { name: 'another closes it meanwhile', rival: [anew(closeTakeOver())] },
  ]),
  ...scenariosOf(comesBack, [
    { name: 'a copy on its way back is taken over' },
    { name: 'it is there already', given: [addCopy('z-1', 'z')] },
    { name: 'it is added meanwhile', rival: [addCopy('z-1', 'z')] },
    { name: 'another takes it over meanwhile', rival: [takeOverCopy('z-1')] },
    {
      name: 'it is added meanwhile, and goes through everything',
      rival: [addCopy('z-1', 'z'), ...throughEverything('z-1', 1, 2), ...copyThroughDetours('z-1', 12, 13)],
    },
    closes,
    ...rulesChange([]),
  ]),
  ...scenariosOf(loan, [
    { name: 'a loan is taken over' },
    { name: 'the loan id has a loan', given: [pickUp('a-2', 2, 'hq', 1)] },
    { name: 'another takes the loan over meanwhile', rival: [takeOverLoan('a-2', 2, 'hq', 1)] },
    { name: 'the copy is lent to a library', given: [lendToLibrary('a-1')] },
    { name: 'the copy is lent meanwhile', rival: [pickUp('a-1', 2, 'hq', 2)] },
    { name: 'another takes it over as lent meanwhile', rival: [takeOverLoan('a-1', 2, 'hq', 2)] },
    { name: 'another takes it over as set aside meanwhile', rival: [takeOverSetAside(2, 2, 'a-1')] },
    { name: 'the loan id gets a loan meanwhile, which ends', rival: takenOver('c-1', 1, 2) },
    { name: 'the loan id gets a loan meanwhile, which is lost', rival: lostLoan('c-1', 2, 1) },
    ...ofBorrower,
    placeChanges,
    closes,
  ]),
  ...scenariosOf(reservation, [
    { name: 'a reservation is taken over' },
    { name: 'its id has a reservation', given: [reserve(2, [1, 'c', 'hq'])] },
    { name: 'another reserves under its id meanwhile', rival: [reserve(2, [1, 'c', 'hq'])] },
    { name: 'another takes it over meanwhile', rival: [takeOverReservation(1, 2, 'c')] },
    { name: 'another reserves the title meanwhile', rival: [reserve(2, [2, 'a', 'hq'])] },
    { name: 'its id goes through everything meanwhile', rival: throughEverything('c-1', 1, 2) },
    { name: 'its id ends in a loan meanwhile', rival: throughEverything('c-1', 2, 1) },
    { name: 'its id goes through detours meanwhile', rival: throughDetours('c-1', 1, 2) },
    { name: 'its hold is over meanwhile', rival: throughDetours('c-1', 2, 1) },
    { name: 'the limit is reached', given: [reserve(1, [2, 'b', 'hq'], [3, 'c', 'hq'])] },
    ...ofBorrower,
    placeChanges,
    closes,
  ]),
  ...scenariosOf(takeOverSetAside(1, 1, 'a-1'), [
    { name: 'a copy that was set aside is taken over' },
    { name: 'it is lent meanwhile', rival: [pickUp('a-1', 2, 'hq', 2)] },
    { name: 'it is taken over for another meanwhile', rival: [takeOverSetAside(2, 2, 'a-1')] },
    { name: 'it is taken over as lent meanwhile', rival: [takeOverLoan('a-1', 2, 'hq', 2)] },
  ]),
  ...scenariosOf(takeOverReadingOrder(1, 1, [1, 1]), [
    { name: 'the ranks of a reading order are taken over', given: [inOrder] },
    { name: 'its reservation is given up meanwhile', given: [inOrder], rival: [cancel(1, 1)] },
    { ...closes, given: [inOrder] },
  ]),
];
