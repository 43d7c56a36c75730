import {
  addCopy,
  withNewId,
  cancel,
  changePickupLocation,
  closeBorrower,
  closeMigration,
  forgetBorrower,
  lendToLibrary,
  openMigration,
  pickUp,
  places,
  reserve,
  migrateCopy,
  migrateLoan,
  migrateReadingOrder,
  migrateReservation,
  migrateSetAside,
} from '@torioki/lending/samples';
import { allBorrowerEvents, copyDetours, loseLoanCommands, reservationDetours } from '../commands/detours.js';
import { migrateCommands, allCopyEvents } from '../commands/stages.js';
import { rulesChange } from './rules-change.js';
import { scenariosOf } from './scenarios-of.js';

const closes = { name: 'the migration is closed meanwhile', rival: [closeMigration()] };
const comesBack = migrateCopy('z-1', { is: 'in-transit-back', from: places.wkn.location });
const loan = migrateLoan('a-1', 1, 'wkn', 1);
const reservation = migrateReservation(1, 1, 'a', 'wkn');
const inOrder = { ...migrateReservation(1, 1, 'a'), group: migrateReadingOrder(1, 1).group };
const used = [reserve(1, [9, 'c', 'hq']), cancel(9, 1)];
const ofBorrower = [
  { name: 'the borrower is closed', given: [closeBorrower(1)] },
  { name: 'the borrower is closed meanwhile', rival: [closeBorrower(1)] },
  { name: 'the borrower is forgotten meanwhile', given: used, rival: [forgetBorrower(1)] },
  { name: 'everything ends for the borrower meanwhile', rival: allBorrowerEvents(1, 'c-1') },
];
const placeChanges = {
  name: 'the place becomes a counter meanwhile',
  rival: [changePickupLocation('wkn', 'counter')],
};

export const migrating = [
  ...scenariosOf(openMigration('別のシステム'), [
    { name: 'a migration is opened again', given: [closeMigration()] },
    { name: 'one is open' },
    { name: 'another opens one meanwhile', given: [closeMigration()], rival: [openMigration()] },
  ]),
  ...scenariosOf(closeMigration(), [
    { name: 'a migration is closed' },
    { name: 'another closes it meanwhile', rival: [withNewId(closeMigration())] },
  ]),
  ...scenariosOf(comesBack, [
    { name: 'a copy on its way back is migrated' },
    { name: 'it is there already', given: [addCopy('z-1', 'z')] },
    { name: 'it is added meanwhile', rival: [addCopy('z-1', 'z')] },
    { name: 'another migrates it meanwhile', rival: [migrateCopy('z-1')] },
    {
      name: 'it is added meanwhile, and goes through everything',
      rival: [addCopy('z-1', 'z'), ...allCopyEvents('z-1', 1, 2), ...copyDetours('z-1', 12, 13)],
    },
    closes,
    ...rulesChange([]),
  ]),
  ...scenariosOf(loan, [
    { name: 'a loan is migrated' },
    { name: 'the loan id has a loan', given: [pickUp('a-2', 2, 'hq', 1)] },
    { name: 'another migrates the loan meanwhile', rival: [migrateLoan('a-2', 2, 'hq', 1)] },
    { name: 'the copy is lent to a library', given: [lendToLibrary('a-1')] },
    { name: 'the copy is lent meanwhile', rival: [pickUp('a-1', 2, 'hq', 2)] },
    { name: 'another migrates it as lent meanwhile', rival: [migrateLoan('a-1', 2, 'hq', 2)] },
    { name: 'another migrates it as set aside meanwhile', rival: [migrateSetAside(2, 2, 'a-1')] },
    { name: 'the loan id gets a loan meanwhile, which ends', rival: migrateCommands('c-1', 1, 2) },
    { name: 'the loan id gets a loan meanwhile, which is lost', rival: loseLoanCommands('c-1', 2, 1) },
    ...ofBorrower,
    placeChanges,
    closes,
  ]),
  ...scenariosOf(reservation, [
    { name: 'a reservation is migrated' },
    { name: 'its id has a reservation', given: [reserve(2, [1, 'c', 'hq'])] },
    { name: 'another reserves under its id meanwhile', rival: [reserve(2, [1, 'c', 'hq'])] },
    { name: 'another migrates it meanwhile', rival: [migrateReservation(1, 2, 'c')] },
    { name: 'another reserves the title meanwhile', rival: [reserve(2, [2, 'a', 'hq'])] },
    { name: 'its id goes through everything meanwhile', rival: allCopyEvents('c-1', 1, 2) },
    { name: 'its id ends in a loan meanwhile', rival: allCopyEvents('c-1', 2, 1) },
    { name: 'its id goes through detours meanwhile', rival: reservationDetours('c-1', 1, 2) },
    { name: 'its hold is over meanwhile', rival: reservationDetours('c-1', 2, 1) },
    { name: 'the limit is reached', given: [reserve(1, [2, 'b', 'hq'], [3, 'c', 'hq'])] },
    ...ofBorrower,
    placeChanges,
    closes,
  ]),
  ...scenariosOf(migrateSetAside(1, 1, 'a-1'), [
    { name: 'a copy that was set aside is migrated' },
    { name: 'it is lent meanwhile', rival: [pickUp('a-1', 2, 'hq', 2)] },
    { name: 'it is migrated for another meanwhile', rival: [migrateSetAside(2, 2, 'a-1')] },
    { name: 'it is migrated as lent meanwhile', rival: [migrateLoan('a-1', 2, 'hq', 2)] },
  ]),
  ...scenariosOf(migrateReadingOrder(1, 1, [1, 1]), [
    { name: 'the ranks of a reading order are migrated', given: [inOrder] },
    { name: 'its reservation is given up meanwhile', given: [inOrder], rival: [cancel(1, 1)] },
    { ...closes, given: [inOrder] },
  ]),
];
