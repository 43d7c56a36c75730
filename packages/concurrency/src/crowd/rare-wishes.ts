import { hokkaido, type LendingCommand } from '@torioki/lending';
import {
  acceptReturn,
  acceptTitleRequest,
  addCopy,
  cancelByStaff,
  changeAddress,
  changeLoanClass,
  changeName,
  changePhone,
  changePickupLocation,
  changeRank,
  checkIn,
  clearPassword,
  closeBorrower,
  closePickupLocation,
  closeTakeOver,
  declareBranchRegistration,
  declareFound,
  declareLost,
  declareUnfillable,
  declineTitleRequest,
  expireHold,
  extendClosure,
  forgetBorrower,
  issueCard,
  lendToLibrary,
  loseInTransit,
  ofOldBranch,
  openTakeOver,
  places,
  publishClosedDays,
  publishDispatchDays,
  publishPolicy,
  receiveFromLibrary,
  registerPatron,
  removeFromCirculation,
  reopenPickupLocation,
  resumeReservation,
  returnToCirculation,
  sendCard,
  setMailAddress,
  setPassword,
  shipReturn,
  staff,
  submitTitleRequest,
  takeOverCopy,
  takeOverLoan,
  takeOverReadingOrder,
  takeOverReservation,
  suspendReservation,
  withdraw,
} from '@torioki/lending/samples';
import { noticedBefore, setAsideBefore } from '../commands/stages.js';
import { someCopy, someLoan, someMember, someReservation, someSuspended, someUnderWay } from './choosing.js';
import { titleAt, type Wishes, type Wishing } from './wishing.js';

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

/** What happens now and then, besides what the scenarios of the other commands ask. */
export const rare = {
  publishPolicy: ({ nth, day }) =>
    publishPolicy(
      {
        reservationLimit: 1 + (nth % 3),
        homeDelivery: nth % 2 === 0,
        suspension: nth % 2 === 0 ? { mostDays: 3 } : null,
        ...otherLoanDays(10 + nth),
      },
      day,
    ),
  publishDispatchDays: ({ nth, day }) => publishDispatchDays(nth === 0 ? [] : [day, day + 1], day),
  publishClosedDays: ({ nth, day }) => publishClosedDays('hq', [day + nth], day),
  addCopy: ({ nth }) => addCopy('a-3', titleAt(nth)),
  expireHold: ({ ledger, nth }) => expireHold(someReservation(ledger, nth, 'noticed', 'arrived').n),
  loseInTransit: ({ ledger, nth }) => loseInTransit(someUnderWay(ledger, nth).n),
  declareUnfillable: ({ ledger, nth }) => declareUnfillable(someReservation(ledger, nth, 'waiting').n),
  changeRank: ({ ledger, nth, day }) => {
    const { n, borrower, group } = someMember(ledger, nth);
    return changeRank(borrower, group, [n, day]);
  },
  /** Of two volumes of which the first is secured. */
  changeRankOfSecond: ({ nth, day }) => changeRank(5, 61, [86, nth === 0 ? 1 : day]),
  suspendReservation: ({ ledger, nth, day }) => {
    const { n, borrower } = someReservation(ledger, nth, 'waiting');
    return suspendReservation(n, borrower, day + 1 + nth);
  },
  resumeReservation: ({ ledger, nth }) => {
    const { n, borrower } = someSuspended(ledger, nth);
    return resumeReservation(n, borrower);
  },
  closeBorrower: ({ borrower, nth }) => closeBorrower(borrower, nth % 2 === 0 ? 'rotation' : 'leaving'),
  forgetBorrower: ({ borrower, nth }) => forgetBorrower(nth % 2 === 0 ? 11 : borrower),
  extendClosure: ({ nth, day }) =>
    nth % 2 === 0
      ? extendClosure(day + 1, day + 3, day + 4, 'wkn')
      : extendClosure(day + 1, day + 3, day + 4),
  shipReturn: ({ ledger, nth }) =>
    shipReturn(someCopy(ledger, nth, 'to send back'), nth % 2 === 0 ? 'wkn' : 'abs'),
  declareLost: ({ ledger, nth }) => declareLost(someLoan(ledger, nth).copy),
  declareLostOfReservation: ({ ledger, nth }) =>
    declareLost(someReservation(ledger, nth, 'secured', 'noticed', 'shipped', 'arrived').copy),
  removeFromShelf: ({ ledger, nth }) =>
    removeFromCirculation(
      someCopy(ledger, nth, nth % 2 === 0 ? 'on the shelf' : 'to send back'),
      nth % 3 === 0 ? 'binding' : 'damaged',
    ),
  removeOfReservation: ({ ledger, nth }) =>
    removeFromCirculation(someReservation(ledger, nth, 'secured', 'noticed', 'shipped', 'arrived').copy),
  removeAtBranch: ({ ledger, nth }): LendingCommand => ({
    ...removeFromCirculation(someCopy(ledger, nth, 'to send back')),
    actor: staff('branch', nth % 2 === 0 ? places.wkn : places.abs),
  }),
  removeWithReturn: ({ ledger, nth }): LendingCommand => {
    const { copy, place } = someLoan(ledger, nth);
    return { ...acceptReturn(copy, nth % 2 === 0 ? place : 'hq'), remove: 'damaged' };
  },
  cancelForTheCopy: ({ ledger, nth }): LendingCommand => ({
    ...cancelByStaff(someReservation(ledger, nth, 'waiting', 'secured', 'noticed', 'shipped', 'arrived').n),
    reason: nth % 2 === 0 ? 'damaged' : 'missing',
  }),
  returnToCirculation: ({ ledger, nth }) => returnToCirculation(someCopy(ledger, nth, 'out of circulation')),
  comesBack: ({ ledger, nth }) => checkIn(someReservation(ledger, nth, 'shipped', 'noticed').copy),
  declareFound: ({ ledger, nth }) => declareFound(someCopy(ledger, nth, 'missing')),
  withdraw: ({ ledger, nth }) => withdraw(someCopy(ledger, nth, 'on the shelf')),
  changeLoanClass: ({ ledger, nth }) =>
    changeLoanClass(someCopy(ledger, nth, 'on the shelf'), nth % 2 === 0 ? 'in-library' : 'short-loan'),
  lendToLibrary: ({ ledger, nth }) => lendToLibrary(someCopy(ledger, nth, 'on the shelf')),
  receiveFromLibrary: ({ ledger, nth }) => receiveFromLibrary(someCopy(ledger, nth, 'lent to a library')),
  registerByPost: ofSomePatron(registerPatron),
  registerPatron: ofSomePatron((n) => registerPatron(n, null)),
  issueCard: ofSomePatron(issueCard),
  sendCard: ofSomePatron(sendCard),
  setPassword: ofSomePatron(setPassword),
  clearPassword: ofSomePatron(clearPassword),
  setMailAddress: ofSomePatron(setMailAddress),
  changePhone: ofSomePatron(changePhone),
  changeAddress: ofSomePatron(changeAddress),
  changeName: ofSomePatron(changeName),
  declareBranchRegistration: ofSomePatron(declareBranchRegistration),
  submitTitleRequest: ofSomeRequest(submitTitleRequest),
  acceptTitleRequest: ofSomeRequest(acceptTitleRequest),
  declineTitleRequest: ofSomeRequest(declineTitleRequest),
  changePickupLocation: ({ nth }) => changePickupLocation('abs', nth % 2 === 0 ? 'branch' : 'counter'),
  closePickupLocation: ({ day }) => closePickupLocation('abs', day),
  reopenPickupLocation: () => reopenPickupLocation('abs'),
  reopenOldBranch: () => ofOldBranch(reopenPickupLocation('abs')),
  openTakeOver: () => openTakeOver(),
  closeTakeOver: () => closeTakeOver(),
  takeOverCopy: ({ nth }) => takeOverCopy(`${titleAt(nth)}-8`),
  takeOverCopyOnItsWay: ({ nth }) =>
    takeOverCopy(`${titleAt(nth)}-9`, { is: 'in-transit-back', from: places.wkn.location }),
  takeOverReservation: ({ borrower, nth, fresh }) => takeOverReservation(fresh, borrower, titleAt(nth)),
  takeOverSetAside: ({ ledger, borrower, nth, fresh }) =>
    setAsideBefore(fresh, borrower, someCopy(ledger, nth, 'on the shelf')),
  takeOverNoticed: ({ ledger, borrower, nth, fresh, day }) =>
    noticedBefore(fresh, borrower, someCopy(ledger, nth, 'on the shelf'), day),
  takeOverLoan: ({ ledger, borrower, nth, fresh }) =>
    takeOverLoan(someCopy(ledger, nth, 'on the shelf'), borrower, 'hq', fresh),
  takeOverReadingOrder: ({ ledger, nth, day }) => {
    const { n, borrower, group } = someMember(ledger, nth);
    return takeOverReadingOrder(borrower, group, [n, day]);
  },
} satisfies Wishes;
