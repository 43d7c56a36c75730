import {
  acceptReturn,
  cancel,
  cancelByStaff,
  receiveAtHeadquarters,
  atNoonOf,
  pickUp,
  publishPolicy,
  lendToLibrary,
  renew,
  reserve,
  resumeReservation,
  secure,
  suspendReservation,
} from '@torioki/lending/samples';
import { lendAtBranchCommands, lendAtCounterCommands, secureCommands } from '../commands/stages.js';
import { rulesChange } from './rules-change.js';
import { scenariosOf } from './scenarios-of.js';

const notOffering = publishPolicy({ reservationLimit: 2 });
const oneWaits = [reserve(1, [1, 'a', 'hq'])];
const twoWait = [...oneWaits, reserve(2, [2, 'a', 'wkn'])];
const suspended = [...oneWaits, suspendReservation(1, 1)];
const firstSuspended = [...twoWait, suspendReservation(1, 1)];

const suspends = { name: 'the first is suspended meanwhile', rival: [suspendReservation(1, 1)] };
const resumes = { name: 'the first is resumed meanwhile', rival: [resumeReservation(1, 1)] };
const sooner = {
  name: 'the first is suspended until an earlier day meanwhile',
  rival: [suspendReservation(1, 1, 9)],
};

/** The other copy of the title is on loan, and becomes free. */
const lent = lendAtCounterCommands(3, 'a-2');
/** The other copy of the title is away, so that one copy is on the shelf. */
const otherLent = [lendToLibrary('a-2')];
const travelling = [...lendAtBranchCommands(3, 'a-2', 'wkn'), atNoonOf(9, acceptReturn('a-2', 'wkn'))];
const setAside = secureCommands(3, 'a-1', 'hq');

/** Scenarios of every decision that chooses a reservation for a copy, or checks whether a patron waits. */
export const choosing = [
  ...scenariosOf(secure('a-1'), [
    { ...suspends, given: twoWait },
    { ...resumes, given: firstSuspended },
    { ...sooner, given: firstSuspended, when: atNoonOf(10, secure('a-1')) },
  ]),
  ...scenariosOf(acceptReturn('a-2', 'hq'), [
    { ...suspends, given: [...lent, ...twoWait] },
    { ...resumes, given: [...lent, ...firstSuspended] },
  ]),
  ...scenariosOf(receiveAtHeadquarters('a-2'), [
    { ...suspends, given: [...travelling, ...twoWait] },
    { ...resumes, given: [...travelling, ...firstSuspended] },
  ]),
  ...scenariosOf(cancelByStaff(3), [
    { ...suspends, given: [...setAside, ...twoWait] },
    { ...resumes, given: [...setAside, ...firstSuspended] },
  ]),
  ...scenariosOf(pickUp('a-1', 3, 'hq', 3), [
    { ...resumes, given: [...otherLent, ...suspended] },
    { ...sooner, given: [...otherLent, ...suspended], when: atNoonOf(10, pickUp('a-1', 3, 'hq', 3)) },
  ]),
  ...scenariosOf(renew(3, 3), [
    { ...resumes, given: [...lent, ...suspended] },
    { ...sooner, given: [...lent, ...suspended], when: renew(3, 3, 10) },
  ]),
];

export const suspending = [
  ...scenariosOf(suspendReservation(1, 1), [
    { name: 'a reservation that waits is suspended', given: oneWaits },
    { name: 'it is suspended until that day already', given: suspended },
    { name: 'the library offers it no longer, meanwhile', given: oneWaits, rival: [notOffering] },
    { name: 'its copy is secured meanwhile', given: oneWaits, rival: [secure('a-1')] },
    { name: 'it is cancelled meanwhile', given: oneWaits, rival: [cancel(1, 1)] },
    { name: 'it is suspended until that day meanwhile', given: oneWaits, rival: [suspendReservation(1, 1)] },
  ]),
  ...scenariosOf(resumeReservation(1, 1), [
    { name: 'a suspended reservation is resumed', given: suspended },
    { name: 'it was resumed already', given: [...suspended, resumeReservation(1, 1)] },
    { name: 'it is resumed meanwhile', given: suspended, rival: [resumeReservation(1, 1)] },
    { name: 'it is cancelled meanwhile', given: suspended, rival: [cancel(1, 1)] },
    ...rulesChange(suspended),
  ]),
  ...choosing,
];
