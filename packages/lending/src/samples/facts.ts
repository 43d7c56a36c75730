import type { DataOf, LendingEvent } from '../events/index.js';
import type {
  BorrowerId,
  CopyId,
  GroupId,
  LoanId,
  LocalDate,
  ReservationId,
  TitleId,
} from '../vocabulary/index.js';
import { hokkaido } from '../policy/index.js';
import type { Place } from './library.js';
import { dateOf, tokyo } from './tokyo.js';

type Particulars = Partial<Pick<DataOf<'CopyAdded'>, 'loanClass' | 'source'>>;

/** Facts of the history, each made from the facts before it. Times are those of a clock in Tokyo. */
export const copyAdded = (
  copy: CopyId,
  title: TitleId,
  particulars: Particulars = {},
): LendingEvent<'CopyAdded'> => ({
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
): LendingEvent<'Reserved'> => {
  const { borrower, title, place, group = null } = who;
  const { location, pickupClass } = place;
  return {
    type: 'Reserved',
    data: { at: tokyo(at), reservation, title, borrower, location, pickupClass, group },
  };
};

export const secured = (
  at: string,
  waiting: LendingEvent<'Reserved'>,
  added: LendingEvent<'CopyAdded'>,
): LendingEvent<'Secured'> => {
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
  readonly lastDay?: string;
  /** The closed days in between. */
  readonly closedDays?: readonly string[];
}

const day = (shown: string | undefined): LocalDate | null => (shown ?? null) as LocalDate | null;

const notice = (
  at: string,
  { data }: LendingEvent<'Secured'>,
  { dispatchDay, earliestPickup, lastDay, closedDays = [] }: DaysToCome,
) => {
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
    notice: 0,
    why: 'ready' as const,
    promised: { from: day(earliestPickup), until: day(lastDay), dispatchDay: day(dispatchDay) },
    closedDays: closedDays as readonly LocalDate[],
    holdOpenDays: hokkaido.holdShelfOpenDays,
    group,
  };
};

export const noticeSent = (
  at: string,
  ready: LendingEvent<'Secured'>,
  days: DaysToCome,
): LendingEvent<'ReadyNoticeSent'> => ({
  type: 'ReadyNoticeSent',
  data: notice(at, ready, days),
});

export const noticeNotSent = (
  at: string,
  ready: LendingEvent<'Secured'>,
  reason: DataOf<'ReadyNoticeNotSent'>['reason'],
  days: DaysToCome = {},
): LendingEvent<'ReadyNoticeNotSent'> => ({
  type: 'ReadyNoticeNotSent',
  data: { ...notice(at, ready, days), reason },
});

export const shippedToBranch = (
  at: string,
  ready: LendingEvent<'Secured'>,
  availableFrom: string | null,
): LendingEvent<'Shipped'> => {
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

export const shippedHome = (at: string, ready: LendingEvent<'Secured'>): LendingEvent<'Shipped'> => {
  const { data } = shippedToBranch(at, ready, at);
  return { type: 'Shipped', data: { ...data, carrier: 'post', payer: 'patron', availableFrom: null } };
};

export const arrivedAtBranch = (
  at: string,
  ready: LendingEvent<'Secured'>,
): LendingEvent<'ArrivedAtBranch'> => {
  const { reservation, copy, title, borrower, location, group } = ready.data;
  return {
    type: 'ArrivedAtBranch',
    data: { at: tokyo(at), on: dateOf(at), reservation, copy, title, borrower, location, group },
  };
};

export const pickedUp = (
  at: string,
  loan: LoanId,
  ready: LendingEvent<'Secured'>,
  dueDate: string,
): LendingEvent<'PickedUp'> => ({
  type: 'PickedUp',
  data: { ...ready.data, at: tokyo(at), on: dateOf(at), loan, dueDate: dueDate as LocalDate },
});

export const cancelled = (
  at: string,
  by: DataOf<'Cancelled'>['by'],
  given: LendingEvent<'Reserved'> | LendingEvent<'Secured'>,
  reason: DataOf<'Cancelled'>['reason'] = by === 'staff' ? 'asked' : null,
): LendingEvent<'Cancelled'> => {
  const { reservation, title, borrower, location, pickupClass, group } = given.data;
  const copy = given.type === 'Secured' ? given.data.copy : null;
  const of = { reservation, title, borrower, location, pickupClass, copy, group };
  return { type: 'Cancelled', data: { at: tokyo(at), by, reason, ...of, travelsBack: false } };
};

/** The loan renewed by a click at `at`. */
export const renewed = (
  at: string,
  { data: { loan, copy, title, borrower } }: LendingEvent<'PickedUp'>,
  [from, to]: readonly [from: string, to: string],
): LendingEvent<'Renewed'> => {
  const days = { on: dateOf(at), from: from as LocalDate, to: to as LocalDate };
  return { type: 'Renewed', data: { at: tokyo(at), ...days, loan, copy, title, borrower } };
};

export const returned = (
  at: string,
  { data }: LendingEvent<'PickedUp'>,
  place: Place,
): LendingEvent<'Returned'> => {
  const { loan, copy, title, borrower } = data;
  const where = { location: place.location, travelsBack: !place.headquarters, payer: null };
  return {
    type: 'Returned',
    data: { at: tokyo(at), on: dateOf(at), loan, copy, title, borrower, ...where },
  };
};
