import { statusesWithCopy, openStatuses } from '../../aggregates/index.js';
import type { LendingCommand } from '../../decisions/index.js';
import { hokkaido } from '../../policy/index.js';
import { staff } from '../commands.js';
import * as short from '../short/index.js';
import { forOldBranch, places } from '../short/values.js';
import {
  chooseCopy,
  chooseLastStep,
  chooseLoan,
  chooseMember,
  chooseReservationAt,
  chooseSuspended,
  chooseToSendBack,
  chooseInTransit,
} from './choosing.js';
import { undoStep } from './undo-step.js';
import { checkWishes, titleAt, type WishSituation } from './situation.js';

const otherLoanDays = (normal: number) => {
  const days = { normal, short: 5 };
  return { loanDays: days, renewal: { ...hokkaido.renewal, days } };
};

const ofSomePatron =
  (command: (patron: number) => LendingCommand) =>
  ({ nth }: WishSituation) =>
    command(1 + (nth % 3));

const ofSomeRequest =
  (command: (request: number) => LendingCommand) =>
  ({ nth }: WishSituation) =>
    command(1 + (nth % 2));

export const rare = checkWishes({
  publishPolicy: ({ nth, day }) =>
    short.publishPolicy(
      {
        reservationLimit: 1 + (nth % 3),
        homeDelivery: nth % 2 === 0,
        suspension: nth % 2 === 0 ? { mostDays: 3 } : null,
        ...otherLoanDays(10 + nth),
      },
      day,
    ),
  publishDispatchDays: ({ nth, day }) => short.publishDispatchDays(nth === 0 ? [] : [day, day + 1], day),
  publishClosedDays: ({ nth, day }) => short.publishClosedDays('hq', [day + nth], day),
  addCopy: ({ nth }) => short.addCopy('a-3', titleAt(nth)),
  expireHold: ({ states, nth }) => short.expireHold(chooseReservationAt(states, nth, 'noticed', 'arrived').n),
  loseInTransit: ({ states, nth }) => short.loseInTransit(chooseInTransit(states, nth).n),
  declareUnfillable: ({ states, nth }) =>
    short.declareUnfillable(chooseReservationAt(states, nth, 'waiting').n),
  changeRank: ({ states, nth, day }) => {
    const { n, borrower, group } = chooseMember(states, nth);
    return short.changeRank(borrower, group, [n, day]);
  },
  /** Changes the rank of the second volume of a reading order after the first volume was secured. */
  changeRankOfSecond: ({ nth, day }) => short.changeRank(5, 61, [86, nth === 0 ? 1 : day]),
  suspendReservation: ({ states, nth, day }) => {
    const { n, borrower } = chooseReservationAt(states, nth, 'waiting');
    return short.suspendReservation(n, borrower, day + 1 + nth);
  },
  resumeReservation: ({ states, nth }) => {
    const { n, borrower } = chooseSuspended(states, nth);
    return short.resumeReservation(n, borrower);
  },
  closeBorrower: ({ borrower, nth }) =>
    short.closeBorrower(borrower, nth % 2 === 0 ? 'restoration' : 'leaving'),
  forgetBorrower: ({ borrower, nth }) => short.forgetBorrower(nth % 2 === 0 ? 11 : borrower),
  extendClosure: ({ nth, day }) =>
    nth % 2 === 0
      ? short.extendClosure(day + 1, day + 3, day + 4, 'wkn')
      : short.extendClosure(day + 1, day + 3, day + 4),
  shipReturn: ({ states, nth }) => {
    const [copy, place] = chooseToSendBack(states, nth);
    return short.shipReturn(copy, nth % 2 === 0 ? place : 'abs');
  },
  declareLost: ({ states, nth }) => short.declareLost(chooseLoan(states, nth).copy),
  declareLostOfReservation: ({ states, nth }) =>
    short.declareLost(chooseReservationAt(states, nth, ...statusesWithCopy).copy),
  removeFromShelf: ({ states, nth }) =>
    short.removeFromCirculation(
      chooseCopy(states, nth, nth % 2 === 0 ? 'on-shelf' : 'to-send-back'),
      nth % 3 === 0 ? 'binding' : 'damaged',
    ),
  removeOfReservation: ({ states, nth }) =>
    short.removeFromCirculation(chooseReservationAt(states, nth, ...statusesWithCopy).copy),
  removeAtBranch: ({ states, nth }) => ({
    ...short.removeFromCirculation(chooseCopy(states, nth, 'to-send-back')),
    actor: staff('branch', nth % 2 === 0 ? places.wkn : places.abs),
  }),
  removeWithReturn: ({ states, nth }) => {
    const { copy, place } = chooseLoan(states, nth);
    return { ...short.acceptReturn(copy, nth % 2 === 0 ? place : 'hq'), remove: 'damaged' };
  },
  cancelForTheCopy: ({ states, nth }) => ({
    ...short.cancelByStaff(chooseReservationAt(states, nth, ...openStatuses).n),
    reason: nth % 2 === 0 ? 'damaged' : 'missing',
  }),
  returnToCirculation: ({ states, nth }) => short.returnToCirculation(chooseCopy(states, nth, 'removed')),
  comesBack: ({ states, nth }) =>
    short.receiveAtHeadquarters(chooseReservationAt(states, nth, 'shipped', 'noticed').copy),
  declareFound: ({ states, nth }) => short.declareFound(chooseCopy(states, nth, 'missing')),
  undo: ({ states, nth }) => {
    const step = chooseLastStep(states, nth);
    return step ? undoStep(step) : short.undo();
  },
  withdraw: ({ states, nth }) => short.withdraw(chooseCopy(states, nth, 'on-shelf')),
  changeLoanClass: ({ states, nth }) =>
    short.changeLoanClass(chooseCopy(states, nth, 'on-shelf'), nth % 2 === 0 ? 'in-library' : 'short-loan'),
  lendToLibrary: ({ states, nth }) => short.lendToLibrary(chooseCopy(states, nth, 'on-shelf')),
  receiveFromLibrary: ({ states, nth }) =>
    short.receiveFromLibrary(chooseCopy(states, nth, 'lent-to-library')),
  registerByPost: ofSomePatron(short.registerPatron),
  registerPatron: ofSomePatron((n) => short.registerPatron(n, null)),
  issueCard: ofSomePatron(short.issueCard),
  sendCard: ofSomePatron(short.sendCard),
  setPassword: ofSomePatron(short.setPassword),
  clearPassword: ofSomePatron(short.clearPassword),
  setMailAddress: ofSomePatron(short.setMailAddress),
  changePhone: ofSomePatron(short.changePhone),
  changeAddress: ofSomePatron(short.changeAddress),
  changeName: ofSomePatron(short.changeName),
  declareBranchRegistration: ofSomePatron(short.declareBranchRegistration),
  submitTitleRequest: ofSomeRequest(short.submitTitleRequest),
  acceptTitleRequest: ofSomeRequest(short.acceptTitleRequest),
  declineTitleRequest: ofSomeRequest(short.declineTitleRequest),
  changePickupLocation: ({ nth }) => short.changePickupLocation('abs', nth % 2 === 0 ? 'branch' : 'counter'),
  closePickupLocation: ({ day }) => short.closePickupLocation('abs', day),
  reopenPickupLocation: () => short.reopenPickupLocation('abs'),
  reopenOldBranch: () => forOldBranch(short.reopenPickupLocation('abs')),
  openMigration: () => short.openMigration(),
  closeMigration: () => short.closeMigration(),
  migrateCopy: ({ nth }) => short.migrateCopy(`${titleAt(nth)}-8`),
  migrateCopyOnItsWay: ({ nth }) =>
    short.migrateCopy(`${titleAt(nth)}-9`, { is: 'in-transit-back', from: places.wkn.location }),
  migrateReservation: ({ borrower, nth, fresh }) => short.migrateReservation(fresh, borrower, titleAt(nth)),
  migrateSetAside: ({ states, borrower, nth, fresh }) =>
    short.migrateSetAside(fresh, borrower, chooseCopy(states, nth, 'on-shelf')),
  migrateNoticed: ({ states, borrower, nth, fresh, day }) =>
    short.migrateNoticed(fresh, borrower, chooseCopy(states, nth, 'on-shelf'), day),
  migrateLoan: ({ states, borrower, nth, fresh }) =>
    short.migrateLoan(chooseCopy(states, nth, 'on-shelf'), borrower, 'hq', fresh),
  migrateReadingOrder: ({ states, nth, day }) => {
    const { n, borrower, group } = chooseMember(states, nth);
    return short.migrateReadingOrder(borrower, group, [n, day]);
  },
});
