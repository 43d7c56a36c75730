import { hokkaido } from '../policy/index.js';
import type { Label, LocalDate, LocationId } from '../vocabulary/index.js';
import { copyId, groupId, loanId, mari, otaru, patronId, requestId, reservationId, titleId } from './ids.js';
import { headquarters, wakkanai } from './library.js';
import { orders } from './orders.js';
import { dates, tokyo } from './tokyo.js';

const at = '2021-04-07 14:10';
const day = (text: string) => text as LocalDate;
const patron = patronId(1);
const copy = copyId(1);
const reservation = reservationId(1);
const { location } = headquarters;
const april = { from: day('2021-04-08'), until: day('2021-04-30') };

/** A well-formed command of every kind. */
export const sampleOrders = {
  acceptReturn: orders.acceptReturn(at, { copy, location, payer: 'patron' }),
  acceptTitleRequest: orders.acceptTitleRequest(at, { request: requestId(1), by: 'purchase' }),
  addCopy: orders.addCopy(at, {
    copy: copyId(9),
    title: titleId(9),
    loanClass: 'circulating',
    source: 'own',
  }),
  addPickupLocation: orders.addPickupLocation(at, {
    location: 'NYR' as LocationId,
    name: '名寄' as Label,
    pickupClass: 'branch',
    headquarters: false,
    transitDays: 3,
  }),
  arrive: orders.arrive(at, { reservation, location: wakkanai.location }),
  cancel: orders.cancel(at, { reservation, borrower: mari, reason: null }),
  changeAddress: orders.changeAddress(at, { patron, channel: 'post', evidence: 'driving-licence' }),
  changeLoanClass: orders.changeLoanClass(at, { copy, loanClass: 'short-loan' }),
  changeName: orders.changeName(at, { patron, channel: 'post', evidence: 'other-official' }),
  changePhone: orders.changePhone(at, { patron, oldNumberMatches: true }),
  changePickup: orders.changePickup(at, { reservation, borrower: mari, location }),
  changePickupLocation: orders.changePickupLocation(at, {
    location: wakkanai.location,
    name: '稚内市立図書館' as Label,
    pickupClass: 'branch',
    transitDays: 3,
  }),
  changeRank: orders.changeRank(at, {
    group: groupId(1),
    borrower: mari,
    ranks: [{ reservation: reservationId(2), rank: 4 }],
  }),
  checkIn: orders.checkIn(at, { copy }),
  clearPassword: orders.clearPassword(at, { patron, identityCheck: 'card-shown' }),
  closeBorrower: orders.closeBorrower(at, { borrower: mari }),
  closePickupLocation: orders.closePickupLocation(at, {
    location: wakkanai.location,
    from: day('2021-05-01'),
  }),
  declareBranchRegistration: orders.declareBranchRegistration(at, {
    patron,
    location: wakkanai.location,
  }),
  declareLost: orders.declareLost(at, { copy }),
  declareUnfillable: orders.declareUnfillable(at, { reservation }),
  declineTitleRequest: orders.declineTitleRequest(at, { request: requestId(1) }),
  expireHold: orders.expireHold(at, { reservation }),
  extendClosure: orders.extendClosure(at, {
    from: day('2021-04-20'),
    until: day('2021-04-30'),
    dueOn: day('2021-05-11'),
  }),
  find: orders.find(at, { copy }),
  issueCard: orders.issueCard(at, { patron }),
  lendToLibrary: orders.lendToLibrary(at, { copy, library: otaru }),
  loseInTransit: orders.loseInTransit(at, { reservation }),
  pickUp: orders.pickUp(at, {
    copy,
    borrower: mari,
    location,
    cards: { prefectural: true, branch: false },
    loan: loanId(1),
  }),
  publishClosedDays: orders.publishClosedDays(at, {
    ...april,
    location,
    days: dates('2021-04', 12, 19),
  }),
  publishDispatchDays: orders.publishDispatchDays(at, { ...april, days: dates('2021-04', 9, 13) }),
  publishPolicy: orders.publishPolicy(at, { from: day('2021-05-01'), policy: hokkaido }),
  receiveFromLibrary: orders.receiveFromLibrary(at, { copy }),
  receiveRemoteApplication: orders.receiveRemoteApplication(at, {
    patron,
    evidence: 'driving-licence',
    postageYen: 404,
  }),
  recordNotice: orders.recordNotice(at, { reservation, outcome: 'sent' }),
  registerPatron: orders.registerPatron(at, {
    patron,
    channel: 'counter',
    evidence: 'driving-licence',
  }),
  renew: orders.renew(at, { loan: loanId(1), borrower: mari, clickedAt: tokyo(at) }),
  reopenPickupLocation: orders.reopenPickupLocation(at, { location: wakkanai.location }),
  reserve: orders.reserve(at, {
    borrower: mari,
    lines: [
      { reservation, title: titleId(1), location },
      { reservation: reservationId(2), title: titleId(2), location: wakkanai.location },
    ],
  }),
  reserveInOrder: orders.reserveInOrder(at, {
    borrower: mari,
    group: groupId(1),
    lines: [
      { reservation, title: titleId(1), location, rank: 1 },
      { reservation: reservationId(2), title: titleId(2), location, rank: 3 },
    ],
  }),
  secure: orders.secure(at, { copy }),
  sendCard: orders.sendCard(at, { patron, idCopyEnclosed: true, registeredMail: true }),
  setMailAddress: orders.setMailAddress(at, { patron }),
  setPassword: orders.setPassword(at, { patron }),
  ship: orders.ship(at, { reservation, loan: loanId(1) }),
  shipReturn: orders.shipReturn(at, { copy, location: wakkanai.location }),
  submitTitleRequest: orders.submitTitleRequest(at, { request: requestId(1) }),
  withdraw: orders.withdraw(at, { copy }),
} satisfies Record<keyof typeof orders, unknown>;
