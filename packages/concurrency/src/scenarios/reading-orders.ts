import {
  acceptReturn,
  addCopy,
  cancel,
  changePickup,
  changeRank,
  receiveAtHeadquarters,
  closeBorrower,
  declareUnfillable,
  expireHold,
  changePickupByStaff,
  atNoonOf,
  pickUp,
  publishPolicy,
  recordNotice,
  reserve,
  reserveInOrder,
  secure,
  migrateCopy,
  ship,
  withdraw,
} from '@torioki/lending/samples';
import { allBorrowerEvents, allGroupEvents, reservationDetours } from '../commands/detours.js';
import { lendAtBranchCommands, lendAtCounterCommands, allCopyEvents } from '../commands/stages.js';
import { scenariosOf } from './scenarios-of.js';

const twoVolumes = reserveInOrder(1, 1, [1, 'a', 'hq'], [2, 'b', 'hq']);
const ordered = [twoVolumes];
const swapped = changeRank(1, 1, [1, 2], [2, 1]);
const [pickedUpFirst, securedFirst] = (['picked-up', 'secured'] as const).map((readingOrderRelease) =>
  publishPolicy({ reservationLimit: 3, readingOrderRelease }),
) as [ReturnType<typeof publishPolicy>, ReturnType<typeof publishPolicy>];
/** A reading order. The turn of the second volume comes with the pickup of the first. */
const patient = [pickedUpFirst, ...ordered, secure('a-1')];
const patientAtHome = [
  pickedUpFirst,
  reserveInOrder(1, 1, [1, 'a', 'home'], [2, 'b', 'home']),
  secure('a-1'),
  recordNotice(1),
];
/** Three volumes. The first is secured, and the turn of the next comes with its pickup. */
const threeVolumes = [
  pickedUpFirst,
  reserveInOrder(1, 1, [1, 'a', 'hq'], [2, 'b', 'hq'], [3, 'c', 'hq']),
  secure('a-1'),
];
const travelling = [...lendAtBranchCommands(4, 'c-1', 'wkn'), atNoonOf(9, acceptReturn('c-1', 'wkn'))];
const lent = lendAtCounterCommands(5, 'c-1');
const orderedFromC = reserveInOrder(1, 1, [1, 'c', 'hq'], [2, 'b', 'hq']);

const secondAtBranch = [...ordered, secure('a-1'), changePickup(2, 1, 'wkn')];

const secondCancels = { name: 'the second volume is cancelled meanwhile', rival: [cancel(2, 1)] };
const releaseChanges = { name: 'readers are to wait for the pickup meanwhile', rival: [pickedUpFirst] };
const releaseSooner = { name: 'readers need not wait for the pickup meanwhile', rival: [securedFirst] };

const inGroup = [
  ...scenariosOf(secure('a-1'), [
    { name: 'a first volume is secured', given: ordered },
    { ...secondCancels, given: ordered },
    { ...releaseChanges, given: ordered },
    { name: 'the volumes swap their ranks meanwhile', given: ordered, rival: [swapped] },
  ]),
  ...scenariosOf(cancel(1, 1), [
    { name: 'the volumes swap their ranks meanwhile', given: ordered, rival: [swapped] },
    { name: 'a first volume is cancelled', given: ordered },
    { ...secondCancels, given: ordered },
    { ...releaseSooner, given: threeVolumes, when: cancel(2, 1) },
  ]),
  ...scenariosOf(pickUp('a-1', 1, 'hq', 1), [
    { name: 'a first volume is picked up', given: patient },
    { name: 'a first volume is lent from the shelf', given: ordered },
    { ...secondCancels, given: ordered },
    { ...secondCancels, given: patient },
  ]),
  ...scenariosOf(atNoonOf(8, ship(1, 1)), [
    { name: 'a first volume leaves for a home', given: patientAtHome },
    { ...secondCancels, given: patientAtHome },
  ]),
  ...scenariosOf(expireHold(1), [
    { name: 'the hold of a first volume is over', given: [...patient, recordNotice(1)] },
    { ...secondCancels, given: [...patient, recordNotice(1)] },
  ]),
  ...scenariosOf(declareUnfillable(1), [
    { name: 'no copy is left of a first volume', given: [...ordered, withdraw('a-1'), withdraw('a-2')] },
    { ...secondCancels, given: [...ordered, withdraw('a-1'), withdraw('a-2')] },
    { ...releaseSooner, given: [...threeVolumes, withdraw('b-1')], when: declareUnfillable(2) },
  ]),
  ...scenariosOf(receiveAtHeadquarters('c-1'), [
    { name: 'a copy is back for a first volume', given: [...travelling, orderedFromC] },
    { ...secondCancels, given: [...travelling, orderedFromC] },
    { ...releaseChanges, given: [...travelling, orderedFromC] },
  ]),
  ...scenariosOf(acceptReturn('c-1', 'hq'), [
    { name: 'a copy is returned for a first volume', given: [...lent, orderedFromC] },
    { ...secondCancels, given: [...lent, orderedFromC] },
    { ...releaseChanges, given: [...lent, orderedFromC] },
  ]),
  ...scenariosOf(changePickup(1, 1, 'wkn'), [
    { name: 'the volumes go to a branch', given: ordered },
    { ...secondCancels, given: ordered },
  ]),
  ...scenariosOf(changePickupByStaff(1, 'wkn'), [
    { name: 'the first volume goes where the second is already', given: secondAtBranch },
    {
      name: 'the second volume is moved meanwhile',
      given: [...ordered, secure('a-1')],
      rival: [changePickup(2, 1, 'wkn')],
    },
  ]),
];

export const readingOrders = [
  ...scenariosOf(twoVolumes, [
    { name: 'two volumes are reserved in an order' },
    { name: 'only one slot is left', given: [reserve(1, [3, 'c', 'hq'])] },
    { name: 'the first id has a reservation', given: [reserve(2, [1, 'c', 'hq'])] },
    { name: 'the second id has a reservation', given: [reserve(2, [2, 'c', 'hq'])] },
    { name: 'the group id has a group', given: [reserveInOrder(2, 1, [3, 'a', 'hq'], [4, 'c', 'hq'])] },
    { name: 'the limit is lowered meanwhile', rival: [publishPolicy({ reservationLimit: 1 })] },
    { name: 'a slot is taken meanwhile', rival: [reserve(1, [3, 'c', 'hq'])] },
    { name: 'the borrower is closed meanwhile', rival: [closeBorrower(1)] },
    {
      name: 'the copies of the first volume are withdrawn meanwhile',
      rival: [withdraw('a-1'), withdraw('a-2')],
    },
    { name: 'the copy of the second volume is withdrawn meanwhile', rival: [withdraw('b-1')] },
    {
      name: 'copies are added meanwhile',
      rival: [addCopy('a-3'), addCopy('b-2'), migrateCopy('a-4'), migrateCopy('b-3')],
    },
    { name: 'another reserves under the first id meanwhile', rival: [reserve(2, [1, 'c', 'hq'])] },
    { name: 'another reserves under the second id meanwhile', rival: [reserve(2, [2, 'c', 'hq'])] },
    {
      name: 'another makes the group meanwhile',
      rival: [reserveInOrder(2, 1, [3, 'a', 'hq'], [4, 'c', 'hq'])],
    },
    { name: 'the first id goes through everything meanwhile', rival: allCopyEvents('c-1', 1, 2) },
    { name: 'the second id goes through everything meanwhile', rival: allCopyEvents('c-1', 2, 1) },
    { name: 'the first id goes through detours meanwhile', rival: reservationDetours('c-1', 1, 2) },
    { name: 'the second id goes through detours meanwhile', rival: reservationDetours('c-1', 2, 1) },
    { name: 'everything ends for the borrower meanwhile', rival: allBorrowerEvents(1, 'c-1') },
    ...allGroupEvents(1).map((rival, index) => ({
      name: `the group of another goes through everything meanwhile, in way ${index + 1}`,
      rival,
    })),
  ]),
  ...scenariosOf(swapped, [
    { name: 'two volumes swap their ranks', given: ordered },
    { name: 'the first volume is secured meanwhile', given: ordered, rival: [secure('a-1')] },
    { name: 'the first volume is cancelled meanwhile', given: ordered, rival: [cancel(1, 1)] },
    {
      name: 'the second volume gets another rank meanwhile',
      given: ordered,
      rival: [changeRank(1, 1, [2, 7])],
    },
  ]),
  ...inGroup,
];
