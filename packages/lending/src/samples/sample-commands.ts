import { hokkaido } from '../policy/index.js';
import type { Label, LocalDate, LocationId } from '../vocabulary/index.js';
import { copyId, groupId, loanId, mari, otaru, patronId, requestId, reservationId, titleId } from './ids.js';
import { headquarters, wakkanai } from './library.js';
import { commands } from './commands.js';
import { dates, tokyo } from './tokyo.js';

const at = '2021-04-07 14:10';
const day = (text: string) => text as LocalDate;
const patron = patronId(1);
const copy = copyId(1);
const reservation = reservationId(1);
const { location } = headquarters;
const april = { from: day('2021-04-08'), until: day('2021-04-30') };

/** A well-formed command of every kind. */
export const sampleCommands = {
  acceptReturn: commands.acceptReturn(at, { copy, location, payer: 'patron' }),
  acceptTitleRequest: commands.acceptTitleRequest(at, { request: requestId(1), by: 'purchase' }),
  addCopy: commands.addCopy(at, {
    copy: copyId(9),
    title: titleId(9),
    loanClass: 'circulating',
    source: 'own',
  }),
  addPickupLocation: commands.addPickupLocation(at, {
    location: 'NYR' as LocationId,
    name: '名寄' as Label,
    pickupClass: 'branch',
    headquarters: false,
    transitDays: 3,
  }),
  arrive: commands.arrive(at, { reservation, location: wakkanai.location }),
  cancel: commands.cancel(at, { reservation, borrower: mari, reason: null }),
  changeAddress: commands.changeAddress(at, {
    patron,
    channel: 'post',
    evidence: 'driving-licence',
    differs: true,
  }),
  changeLoanClass: commands.changeLoanClass(at, { copy, loanClass: 'short-loan' }),
  changeName: commands.changeName(at, {
    patron,
    channel: 'post',
    evidence: 'other-official',
    differs: true,
  }),
  changePhone: commands.changePhone(at, { patron, oldNumberMatches: true, differs: true }),
  changePickup: commands.changePickup(at, { reservation, borrower: mari, location }),
  changePickupLocation: commands.changePickupLocation(at, {
    location: wakkanai.location,
    name: '稚内市立図書館' as Label,
    pickupClass: 'branch',
    transitDays: 3,
  }),
  changeRank: commands.changeRank(at, {
    group: groupId(1),
    borrower: mari,
    ranks: [{ reservation: reservationId(2), rank: 4 }],
  }),
  checkIn: commands.checkIn(at, { copy }),
  clearPassword: commands.clearPassword(at, { patron, identityCheck: 'card-shown', hasPassword: true }),
  closeBorrower: commands.closeBorrower(at, { borrower: mari, why: 'rotation' }),
  closePickupLocation: commands.closePickupLocation(at, {
    location: wakkanai.location,
    from: day('2021-05-01'),
  }),
  declareBranchRegistration: commands.declareBranchRegistration(at, {
    patron,
    location: wakkanai.location,
    differs: true,
  }),
  declareLost: commands.declareLost(at, { copy }),
  declareUnfillable: commands.declareUnfillable(at, { reservation }),
  declineTitleRequest: commands.declineTitleRequest(at, { request: requestId(1) }),
  expireHold: commands.expireHold(at, { reservation }),
  extendClosure: commands.extendClosure(at, {
    from: day('2021-04-20'),
    until: day('2021-04-30'),
    dueOn: day('2021-05-11'),
  }),
  declareFound: commands.declareFound(at, { copy }),
  forgetBorrower: commands.forgetBorrower(at, { borrower: mari, mailWaits: false }),
  issueCard: commands.issueCard(at, { patron }),
  lendToLibrary: commands.lendToLibrary(at, { copy, library: otaru }),
  loseInTransit: commands.loseInTransit(at, { reservation }),
  pickUp: commands.pickUp(at, {
    copy,
    borrower: mari,
    location,
    cards: { prefectural: true, branch: false },
    loan: loanId(1),
  }),
  publishClosedDays: commands.publishClosedDays(at, {
    ...april,
    location,
    days: dates('2021-04', 12, 19),
  }),
  publishDispatchDays: commands.publishDispatchDays(at, { ...april, days: dates('2021-04', 9, 13) }),
  publishPolicy: commands.publishPolicy(at, { from: day('2021-05-01'), policy: hokkaido }),
  receiveFromLibrary: commands.receiveFromLibrary(at, { copy }),
  recordNotice: commands.recordNotice(at, { reservation, outcome: 'sent' }),
  registerPatron: commands.registerPatron(at, {
    patron,
    evidence: 'driving-licence',
    postageYen: 404,
  }),
  renew: commands.renew(at, { loan: loanId(1), borrower: mari, clickedAt: tokyo(at) }),
  reopenPickupLocation: commands.reopenPickupLocation(at, { location: wakkanai.location }),
  reserve: commands.reserve(at, {
    borrower: mari,
    lines: [
      { reservation, title: titleId(1), location },
      { reservation: reservationId(2), title: titleId(2), location: wakkanai.location },
    ],
  }),
  reserveInOrder: commands.reserveInOrder(at, {
    borrower: mari,
    group: groupId(1),
    lines: [
      { reservation, title: titleId(1), location, rank: 1 },
      { reservation: reservationId(2), title: titleId(2), location, rank: 3 },
    ],
  }),
  secure: commands.secure(at, { copy }),
  sendCard: commands.sendCard(at, {
    patron,
    card: { is: 'valid', sentOn: null },
    idCopyHeld: true,
    idCopyEnclosed: true,
    registeredMail: true,
  }),
  setMailAddress: commands.setMailAddress(at, { patron, differs: true }),
  setPassword: commands.setPassword(at, { patron }),
  ship: commands.ship(at, { reservation, loan: loanId(1) }),
  shipReturn: commands.shipReturn(at, { copy, location: wakkanai.location }),
  submitTitleRequest: commands.submitTitleRequest(at, { request: requestId(1) }),
  withdraw: commands.withdraw(at, { copy }),
} satisfies Record<keyof typeof commands, unknown>;
