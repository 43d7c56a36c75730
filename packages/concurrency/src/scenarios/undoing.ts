import type { LendingCommand } from '@torioki/lending';
import {
  acceptReturn,
  arrive,
  atNoonOf,
  addCopy,
  cancel,
  cancelByStaff,
  closeBorrower,
  declareLost,
  forgetBorrower,
  pickUp,
  publishPolicy,
  receiveAtHeadquarters,
  recordNotice,
  renew,
  reserve,
  reserveInOrder,
  secure,
  ship,
  shipReturn,
  suspendReservation,
  undo,
  withNewId,
} from '@torioki/lending/samples';
import {
  borrowElsewhereCommands,
  lendAtBranchCommands,
  lendAtCounterCommands,
  secureCommands,
  shipCommands,
} from '../commands/stages.js';
import { rulesChange } from './rules-change.js';
import { scenariosOf } from './scenarios-of.js';

const renewal = renew(1, 1);
const renewed = [...lendAtCounterCommands(1, 'a-1'), renewal];
const arrival = atNoonOf(9, arrive(1, 'wkn'));
const arrived = [...shipCommands(1, 'a-1', 'wkn'), arrival];
const dispatch = atNoonOf(8, ship(1, 1));
const shipped = shipCommands(1, 'a-1', 'wkn');
const securing = secure('a-1');
const secured = secureCommands(1, 'a-1', 'hq');
const inOrder = [reserveInOrder(1, 1, [1, 'a', 'hq'], [2, 'b', 'hq']), securing];
const sent = atNoonOf(9, shipReturn('a-1', 'wkn'));
const sentBack = [...lendAtBranchCommands(1, 'a-1', 'wkn'), atNoonOf(9, acceptReturn('a-1', 'wkn')), sent];

const pickup = pickUp('a-1', 1, 'hq', 1);
const pickedUp = [...secureCommands(1, 'a-1', 'hq'), pickup];
const atLimit = [
  publishPolicy({ reservationLimit: 2 }),
  reserve(1, [1, 'a', 'hq'], [2, 'b', 'hq']),
  secure('a-1'),
  pickup,
];
const lentInOrder = [publishPolicy({ readingOrderRelease: 'picked-up' }), ...inOrder, pickup];
/** The second of two waiting reservations is filled from the shelf. */
const walkIn = [
  addCopy('a-8'),
  addCopy('a-9'),
  reserve(2, [2, 'a', 'hq']),
  reserve(1, [1, 'a', 'hq']),
  pickup,
];

const handIn = acceptReturn('a-1', 'hq');
const lent = lendAtCounterCommands(1, 'a-1');
const returned = [...lent, handIn];
const securedForNext = [...lent, reserve(2, [2, 'a', 'hq']), handIn];
const securedInOrder = [...lent, reserveInOrder(2, 1, [2, 'a', 'hq'], [3, 'b', 'hq']), handIn];
const removal = { ...handIn, remove: 'damaged' } as const;

const undoingReturn = [
  ...scenariosOf(pickup, [
    {
      name: 'the return of the title from another library is undone meanwhile',
      given: [...borrowElsewhereCommands('hq'), secure('a-1'), acceptReturn('a-9', 'hq')],
      rival: [undo(acceptReturn('a-9', 'hq'), { borrower: 1 })],
    },
  ]),
  ...scenariosOf(undo(handIn, { borrower: 1 }), [
    { name: 'a return is undone', given: returned },
    { name: 'the return of a renewed loan is undone', given: [...lent, renew(1, 1), handIn] },
    { name: 'the copy is lent again meanwhile', given: returned, rival: [pickUp('a-1', 2, 'hq', 2)] },
    {
      name: 'the borrower reserved the title again',
      given: [...returned, reserve(1, [3, 'a', 'hq'])],
    },
    {
      name: 'the borrower reserves the title again meanwhile',
      given: returned,
      rival: [reserve(1, [3, 'a', 'hq'])],
    },
    { name: 'the borrower is closed meanwhile', given: returned, rival: [closeBorrower(1)] },
    { name: 'the borrower is forgotten meanwhile', given: returned, rival: [forgetBorrower(1)] },
    { name: 'two undo the return', given: returned, rival: [withNewId(undo(handIn, { borrower: 1 }))] },
  ]),
  ...scenariosOf(undo(handIn, { borrower: 1, events: 2 }), [
    { name: 'the copy was secured for the next in the queue', given: securedForNext },
    {
      name: 'the next in the queue gets a notice meanwhile',
      given: securedForNext,
      rival: [recordNotice(2)],
    },
    { name: 'the turn after the copy ends', given: securedInOrder },
    { name: 'the turn after the copy is used meanwhile', given: securedInOrder, rival: [secure('b-1')] },
  ]),
  ...scenariosOf(undo(removal, { borrower: 1, events: 2 }), [
    { name: 'the return removed the copy from circulation', given: [...lent, removal] },
  ]),
];
const receiving = atNoonOf(9, receiveAtHeadquarters('a-1'));
const undoReceiving = (events: number) => atNoonOf(9, undo(receiving, { events }));
const received = [...sentBack, receiving];
const receivedForNext = [...sentBack, reserve(2, [2, 'a', 'hq']), receiving];
const receivedInOrder = [...sentBack, reserveInOrder(2, 1, [2, 'a', 'hq'], [3, 'b', 'hq']), receiving];
const parcelBack = [...shipped, receiving];
/** A parcel came back, and its copy was secured for an older reservation that is no longer suspended. */
const parcelForOlder = (reservation: LendingCommand) => [
  publishPolicy({ suspension: { mostDays: 30 } }),
  reserve(2, [2, 'a', 'hq']),
  suspendReservation(2, 2, 8),
  reservation,
  securing,
  recordNotice(1),
  dispatch,
  receiving,
];
const parcelOfOne = parcelForOlder(reserve(1, [1, 'a', 'wkn']));
const parcelInOrder = parcelForOlder(reserveInOrder(1, 1, [1, 'a', 'wkn'], [3, 'b', 'wkn']));

export const undoing = [
  ...undoingReturn,
  ...scenariosOf(renew(1, 1), [
    {
      name: 'a pickup is undone meanwhile, so that its reservation waits again',
      given: [
        addCopy('a-9'),
        reserve(2, [2, 'a', 'hq']),
        pickUp('a-1', 2, 'hq', 2),
        pickUp('a-2', 1, 'hq', 1),
      ],
      rival: [undo(pickUp('a-1', 2, 'hq', 2))],
    },
  ]),
  ...scenariosOf(undo(pickup), [
    { name: 'a pickup is undone', given: pickedUp },
    { name: 'the loan was renewed', given: [...pickedUp, renew(1, 1)] },
    { name: 'a loan from the shelf is renewed meanwhile', given: [pickup], rival: [renew(1, 1)] },
    { name: 'the copy is returned meanwhile', given: pickedUp, rival: [acceptReturn('a-1', 'hq')] },
    { name: 'two undo the pickup', given: pickedUp, rival: [withNewId(undo(pickup))] },
    { name: 'the freed place was used', given: [...atLimit, reserve(1, [3, 'c', 'hq'])] },
    { name: 'the freed place is used meanwhile', given: atLimit, rival: [reserve(1, [3, 'c', 'hq'])] },
    { name: 'the turn is used meanwhile', given: lentInOrder, rival: [secure('b-1')] },
    { name: 'the reservation before it is cancelled meanwhile', given: walkIn, rival: [cancel(2, 2)] },
  ]),
  ...scenariosOf(undo(renewal), [
    { name: 'a renewal is undone', given: renewed },
    { name: 'the loan is returned meanwhile', given: renewed, rival: [acceptReturn('a-1', 'hq')] },
    { name: 'two undo it', given: renewed, rival: [withNewId(undo(renewal))] },
    ...rulesChange(renewed),
  ]),
  ...scenariosOf(atNoonOf(9, undo(arrival)), [
    { name: 'an arrival is undone', given: arrived },
    { name: 'the reservation is cancelled meanwhile', given: arrived, rival: [cancelByStaff(1)] },
    { name: 'two undo it', given: arrived, rival: [withNewId(atNoonOf(9, undo(arrival)))] },
  ]),
  ...scenariosOf(undo(securing), [
    { name: 'the securing of a copy is undone', given: secured },
    { name: 'a notice is recorded meanwhile', given: secured, rival: [recordNotice(1)] },
    { name: 'the copy is lost meanwhile', given: secured, rival: [declareLost('a-1')] },
    { name: 'two undo it', given: secured, rival: [withNewId(undo(securing))] },
    { name: 'the turn of a second volume ends', given: inOrder },
    { name: 'the turn of a second volume is used meanwhile', given: inOrder, rival: [secure('b-1')] },
  ]),
  ...scenariosOf(atNoonOf(8, undo(dispatch, { borrower: 1 })), [
    { name: 'a dispatch is undone', given: shipped },
    { name: 'the copy arrives meanwhile', given: shipped, rival: [atNoonOf(8, arrive(1, 'wkn'))] },
    { name: 'two undo it', given: shipped, rival: [withNewId(atNoonOf(8, undo(dispatch, { borrower: 1 })))] },
  ]),
  ...scenariosOf(atNoonOf(9, undo(sent)), [
    { name: 'a dispatch back is undone', given: sentBack },
    { name: 'the copy is received meanwhile', given: sentBack, rival: [receiveAtHeadquarters('a-1')] },
    { name: 'two undo it', given: sentBack, rival: [withNewId(atNoonOf(9, undo(sent)))] },
  ]),
  ...scenariosOf(undoReceiving(1), [
    { name: 'the receiving of a copy is undone', given: received },
    { name: 'the copy is lent meanwhile', given: received, rival: [atNoonOf(9, pickUp('a-1', 2, 'hq', 2))] },
    { name: 'two undo it', given: received, rival: [withNewId(undoReceiving(1))] },
  ]),
  ...scenariosOf(undoReceiving(2), [
    { name: 'the next reservation waits again', given: receivedForNext },
    { name: 'the next gets a notice meanwhile', given: receivedForNext, rival: [recordNotice(2, 'sent', 9)] },
    { name: 'the next is cancelled meanwhile', given: receivedForNext, rival: [cancelByStaff(2)] },
    { name: 'two undo both', given: receivedForNext, rival: [withNewId(undoReceiving(2))] },
    { name: 'a turn ends', given: receivedInOrder },
    { name: 'the turn is used meanwhile', given: receivedInOrder, rival: [secure('b-1')] },
    { name: 'a parcel is on its way again', given: parcelBack },
    { name: 'a parcel for which an older reservation got the copy', given: parcelOfOne },
    { name: 'its own reservation is cancelled meanwhile', given: parcelOfOne, rival: [cancel(1, 1)] },
    { name: 'its turn is used meanwhile', given: parcelInOrder, rival: [secure('b-1')] },
  ]),
];
