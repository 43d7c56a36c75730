import { haveCopy, open } from '../../aggregates/index.js';
import type { LendingCommand } from '../../decisions/index.js';
import { hokkaido } from '../../policy/index.js';
import { staff } from '../commands.js';
import * as short from '../short/index.js';
import { ofOldBranch, places } from '../short/told.js';
import { someCopy, someLoan, someMember, someReservation, someSuspended, someUnderWay } from './choosing.js';
import { named, titleAt, type Wishing } from './wishing.js';

const otherLoanDays = (normal: number) => {
  const days = { normal, short: 5 };
  return { loanDays: days, renewal: { ...hokkaido.renewal, days } };
};

const ofSomePatron =
  (command: (patron: number) => LendingCommand) =>
  ({ nth }: Wishing) =>
    command(1 + (nth % 3));

const ofSomeRequest =
  (command: (request: number) => LendingCommand) =>
  ({ nth }: Wishing) =>
    command(1 + (nth % 2));

export const rare = named({
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
  expireHold: ({ things, nth }) => short.expireHold(someReservation(things, nth, 'noticed', 'arrived').n),
  loseInTransit: ({ things, nth }) => short.loseInTransit(someUnderWay(things, nth).n),
  declareUnfillable: ({ things, nth }) => short.declareUnfillable(someReservation(things, nth, 'waiting').n),
  changeRank: ({ things, nth, day }) => {
    const { n, borrower, group } = someMember(things, nth);
    return short.changeRank(borrower, group, [n, day]);
  },
  /** For two volumes; the first is secured. */
  changeRankOfSecond: ({ nth, day }) => short.changeRank(5, 61, [86, nth === 0 ? 1 : day]),
  suspendReservation: ({ things, nth, day }) => {
    const { n, borrower } = someReservation(things, nth, 'waiting');
    return short.suspendReservation(n, borrower, day + 1 + nth);
  },
  resumeReservation: ({ things, nth }) => {
    const { n, borrower } = someSuspended(things, nth);
    return short.resumeReservation(n, borrower);
  },
  closeBorrower: ({ borrower, nth }) => short.closeBorrower(borrower, nth % 2 === 0 ? 'rotation' : 'leaving'),
  forgetBorrower: ({ borrower, nth }) => short.forgetBorrower(nth % 2 === 0 ? 11 : borrower),
  extendClosure: ({ nth, day }) =>
    nth % 2 === 0
      ? short.extendClosure(day + 1, day + 3, day + 4, 'wkn')
      : short.extendClosure(day + 1, day + 3, day + 4),
  shipReturn: ({ things, nth }) =>
    short.shipReturn(someCopy(things, nth, 'to-send-back'), nth % 2 === 0 ? 'wkn' : 'abs'),
  declareLost: ({ things, nth }) => short.declareLost(someLoan(things, nth).copy),
  declareLostOfReservation: ({ things, nth }) =>
    short.declareLost(someReservation(things, nth, ...haveCopy).copy),
  removeFromShelf: ({ things, nth }) =>
    short.removeFromCirculation(
      someCopy(things, nth, nth % 2 === 0 ? 'on-shelf' : 'to-send-back'),
      nth % 3 === 0 ? 'binding' : 'damaged',
    ),
  removeOfReservation: ({ things, nth }) =>
    short.removeFromCirculation(someReservation(things, nth, ...haveCopy).copy),
  removeAtBranch: ({ things, nth }) => ({
    ...short.removeFromCirculation(someCopy(things, nth, 'to-send-back')),
    actor: staff('branch', nth % 2 === 0 ? places.wkn : places.abs),
  }),
  removeWithReturn: ({ things, nth }) => {
    const { copy, place } = someLoan(things, nth);
    return { ...short.acceptReturn(copy, nth % 2 === 0 ? place : 'hq'), remove: 'damaged' };
  },
  cancelForTheCopy: ({ things, nth }) => ({
    ...short.cancelByStaff(someReservation(things, nth, ...open).n),
    reason: nth % 2 === 0 ? 'damaged' : 'missing',
  }),
  returnToCirculation: ({ things, nth }) => short.returnToCirculation(someCopy(things, nth, 'removed')),
  comesBack: ({ things, nth }) => short.checkIn(someReservation(things, nth, 'shipped', 'noticed').copy),
  declareFound: ({ things, nth }) => short.declareFound(someCopy(things, nth, 'missing')),
  withdraw: ({ things, nth }) => short.withdraw(someCopy(things, nth, 'on-shelf')),
  changeLoanClass: ({ things, nth }) =>
    short.changeLoanClass(someCopy(things, nth, 'on-shelf'), nth % 2 === 0 ? 'in-library' : 'short-loan'),
  lendToLibrary: ({ things, nth }) => short.lendToLibrary(someCopy(things, nth, 'on-shelf')),
  receiveFromLibrary: ({ things, nth }) => short.receiveFromLibrary(someCopy(things, nth, 'lent-to-library')),
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
  reopenOldBranch: () => ofOldBranch(short.reopenPickupLocation('abs')),
  openTakeOver: () => short.openTakeOver(),
  closeTakeOver: () => short.closeTakeOver(),
  takeOverCopy: ({ nth }) => short.takeOverCopy(`${titleAt(nth)}-8`),
  takeOverCopyOnItsWay: ({ nth }) =>
    short.takeOverCopy(`${titleAt(nth)}-9`, { is: 'in-transit-back', from: places.wkn.location }),
  takeOverReservation: ({ borrower, nth, fresh }) => short.takeOverReservation(fresh, borrower, titleAt(nth)),
  takeOverSetAside: ({ things, borrower, nth, fresh }) =>
    short.takeOverSetAside(fresh, borrower, someCopy(things, nth, 'on-shelf')),
  takeOverNoticed: ({ things, borrower, nth, fresh, day }) =>
    short.takeOverNoticed(fresh, borrower, someCopy(things, nth, 'on-shelf'), day),
  takeOverLoan: ({ things, borrower, nth, fresh }) =>
    short.takeOverLoan(someCopy(things, nth, 'on-shelf'), borrower, 'hq', fresh),
  takeOverReadingOrder: ({ things, nth, day }) => {
    const { n, borrower, group } = someMember(things, nth);
    return short.takeOverReadingOrder(borrower, group, [n, day]);
  },
});
