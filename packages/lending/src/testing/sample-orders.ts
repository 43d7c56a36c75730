import { hokkaido } from '../policy/index.js';
import type { Label, LocalDate, LocationId } from '../vocabulary/index.js';
import { copyId, loanId, mari, reservationId, titleId } from './ids.js';
import { headquarters, wakkanai } from './library.js';
import { orders } from './orders.js';
import { dates, tokyo } from './tokyo.js';

const at = '2021-04-07 14:10';
const april = { from: '2021-04-08' as LocalDate, until: '2021-04-30' as LocalDate };

/** A well-formed command of every kind. */
export const sampleOrders = {
  acceptReturn: orders.acceptReturn(at, { copy: copyId(1), location: headquarters.location }),
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
  arrive: orders.arrive(at, { reservation: reservationId(1), location: wakkanai.location }),
  cancel: orders.cancel(at, { reservation: reservationId(1), borrower: mari }),
  checkIn: orders.checkIn(at, { copy: copyId(1) }),
  pickUp: orders.pickUp(at, {
    copy: copyId(1),
    borrower: mari,
    location: headquarters.location,
    cards: { prefectural: true, branch: false },
    loan: loanId(1),
  }),
  publishClosedDays: orders.publishClosedDays(at, {
    ...april,
    location: headquarters.location,
    days: dates('2021-04', 12, 19),
  }),
  publishDispatchDays: orders.publishDispatchDays(at, { ...april, days: dates('2021-04', 9, 13) }),
  publishPolicy: orders.publishPolicy(at, { from: '2021-05-01' as LocalDate, policy: hokkaido }),
  recordNotice: orders.recordNotice(at, { reservation: reservationId(1), outcome: 'sent' }),
  renew: orders.renew(at, { loan: loanId(1), borrower: mari, clickedAt: tokyo(at) }),
  reserve: orders.reserve(at, {
    borrower: mari,
    lines: [
      { reservation: reservationId(1), title: titleId(1), location: headquarters.location },
      { reservation: reservationId(2), title: titleId(2), location: wakkanai.location },
    ],
  }),
  secure: orders.secure(at, { copy: copyId(1) }),
  ship: orders.ship(at, { reservation: reservationId(1), loan: loanId(1) }),
} satisfies Record<keyof typeof orders, unknown>;
