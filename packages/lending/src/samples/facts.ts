import type {
  ArrivedAtBranch,
  Cancelled,
  CopyAdded,
  PickedUp,
  ReadyNoticeNotSent,
  ReadyNoticeSent,
  Renewed,
  Reserved,
  Returned,
  Secured,
  Shipped,
} from '../events/index.js';
import type {
  BorrowerId,
  CopyId,
  GroupId,
  LoanId,
  LocalDate,
  Payer,
  ReservationId,
  TitleId,
} from '../vocabulary/index.js';
import { hokkaido } from '../policy/index.js';
import type { Place } from './library.js';
import { dateOf, tokyo } from './tokyo.js';

type Particulars = Partial<Pick<CopyAdded['data'], 'loanClass' | 'source'>>;

/** Facts of the history, each told from the facts before it. Times are those of a clock in Tokyo. */
export const copyAdded = (copy: CopyId, title: TitleId, particulars: Particulars = {}): CopyAdded => ({
  type: 'CopyAdded',
  data: {
    at: tokyo('2021-03-01 10:00'),
    copy,
    title,
    loanClass: 'circulating',
    source: 'own',
    ...particulars,
  },
});

export const reserved = (
  at: string,
  reservation: ReservationId,
  who: {
    readonly borrower: BorrowerId;
    readonly title: TitleId;
    readonly place: Place;
    readonly group?: GroupId;
  },
): Reserved => {
  const { borrower, title, place, group = null } = who;
  const { location, pickupClass } = place;
  return {
    type: 'Reserved',
    data: { at: tokyo(at), reservation, title, borrower, location, pickupClass, group },
  };
};

export const secured = (at: string, waiting: Reserved, added: CopyAdded): Secured => {
  const { reservation, title, borrower, location, pickupClass, group } = waiting.data;
  const { copy, loanClass, source } = added.data;
  return {
    type: 'Secured',
    data: {
      at: tokyo(at),
      reservation,
      copy,
      title,
      borrower,
      location,
      pickupClass,
      loanClass: loanClass === 'short-loan' ? 'short-loan' : 'circulating',
      source,
      group,
    },
  };
};

interface DaysToCome {
  readonly dispatchDay?: string;
  readonly earliestPickup?: string;
}

const notice = (at: string, { data }: Secured, { dispatchDay, earliestPickup }: DaysToCome) => {
  const { reservation, copy, title, borrower, location, pickupClass, group } = data;
  return {
    at: tokyo(at),
    on: dateOf(at),
    reservation,
    copy,
    title,
    borrower,
    location,
    pickupClass,
    dispatchDay: (dispatchDay ?? null) as LocalDate | null,
    earliestPickup: (earliestPickup ?? null) as LocalDate | null,
    holdOpenDays: hokkaido.holdShelfOpenDays,
    group,
  };
};

export const noticeSent = (at: string, ready: Secured, days: DaysToCome): ReadyNoticeSent => ({
  type: 'ReadyNoticeSent',
  data: notice(at, ready, days),
});

export const noticeNotSent = (
  at: string,
  ready: Secured,
  reason: ReadyNoticeNotSent['data']['reason'],
  days: DaysToCome = {},
): ReadyNoticeNotSent => ({ type: 'ReadyNoticeNotSent', data: { ...notice(at, ready, days), reason } });

export const shippedToBranch = (at: string, ready: Secured, availableFrom: string | null): Shipped => {
  const { reservation, copy, title, borrower, location, pickupClass, group } = ready.data;
  return {
    type: 'Shipped',
    data: {
      at: tokyo(at),
      on: dateOf(at),
      reservation,
      copy,
      title,
      borrower,
      location,
      pickupClass,
      carrier: 'library-run',
      payer: 'library',
      availableFrom: availableFrom as LocalDate | null,
      group,
    },
  };
};

export const shippedHome = (at: string, ready: Secured): Shipped => {
  const { data } = shippedToBranch(at, ready, at);
  return { type: 'Shipped', data: { ...data, carrier: 'post', payer: 'patron', availableFrom: null } };
};

export const arrivedAtBranch = (at: string, ready: Secured): ArrivedAtBranch => {
  const { reservation, copy, title, borrower, location, group } = ready.data;
  return {
    type: 'ArrivedAtBranch',
    data: { at: tokyo(at), on: dateOf(at), reservation, copy, title, borrower, location, group },
  };
};

export const pickedUp = (at: string, loan: LoanId, ready: Secured, dueDate: string): PickedUp => ({
  type: 'PickedUp',
  data: { ...ready.data, at: tokyo(at), on: dateOf(at), loan, dueDate: dueDate as LocalDate },
});

export const cancelled = (
  at: string,
  by: Cancelled['data']['by'],
  given: Reserved | Secured,
  reason: Cancelled['data']['reason'] = by === 'staff' ? 'asked' : null,
): Cancelled => {
  const { reservation, title, borrower, location, pickupClass, group } = given.data;
  const copy = given.type === 'Secured' ? given.data.copy : null;
  const of = { reservation, title, borrower, location, pickupClass, copy, group };
  return { type: 'Cancelled', data: { at: tokyo(at), by, reason, ...of, travelsBack: false } };
};

/** The loan renewed by a click at `at`; `confirmedAt` when 確認 came later. */
export const renewed = (
  at: string,
  { data: { loan, copy, title, borrower } }: PickedUp,
  [from, to]: readonly [from: string, to: string],
  confirmedAt: string = at,
): Renewed => ({
  type: 'Renewed',
  data: {
    at: tokyo(confirmedAt),
    on: dateOf(at),
    loan,
    copy,
    title,
    borrower,
    from: from as LocalDate,
    to: to as LocalDate,
  },
});

export const returned = (
  at: string,
  { data }: PickedUp,
  place: Place,
  payer: Payer | null = null,
): Returned => {
  const { loan, copy, title, borrower } = data;
  return {
    type: 'Returned',
    data: {
      at: tokyo(at),
      on: dateOf(at),
      loan,
      copy,
      title,
      borrower,
      location: place.location,
      travelsBack: !place.headquarters,
      payer,
    },
  };
};
