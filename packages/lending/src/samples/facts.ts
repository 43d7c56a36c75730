import type { DataOf, LendingEvent } from '../events/index.js';
import { hokkaido } from '../policy/index.js';
import type { BorrowerId, CopyId, GroupId, LoanId, ReservationId, TitleId } from '../vocabulary/index.js';
import type { Place } from './library.js';
import { fact } from './plain-facts.js';

type Added = LendingEvent<'CopyAdded'>;
type Waiting = LendingEvent<'Reserved'>;
type Ready = LendingEvent<'Secured'>;
type Lent = LendingEvent<'PickedUp'>;

/** Facts of the history, each made from the facts before it. Times are in Tokyo. */
export const copyAdded = (
  copy: CopyId,
  title: TitleId,
  particulars: Partial<Pick<DataOf<'CopyAdded'>, 'loanClass' | 'source'>> = {},
): Added =>
  fact('CopyAdded', '2021-03-01 10:00', { loanClass: 'circulating', source: 'own' }, particulars, {
    copy,
    title,
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
): Waiting => fact('Reserved', at, who.place, { group: null }, who, { reservation });

export const secured = (at: string, waiting: Waiting, added: Added): Ready =>
  fact('Secured', at, added.data, waiting.data, {
    loanClass: added.data.loanClass === 'short-loan' ? 'short-loan' : 'circulating',
  });

interface DaysToCome {
  readonly dispatchDay?: string;
  readonly earliestPickup?: string;
  readonly lastDay?: string;
  /** The closed days in between. */
  readonly closedDays?: readonly string[];
}

const notice = ({ dispatchDay, earliestPickup, lastDay, closedDays = [] }: DaysToCome) => ({
  notice: 0,
  why: 'ready',
  promised: { from: earliestPickup ?? null, until: lastDay ?? null, dispatchDay: dispatchDay ?? null },
  closedDays,
  holdOpenDays: hokkaido.holdShelfOpenDays,
});

export const noticeSent = (at: string, ready: Ready, days: DaysToCome): LendingEvent<'ReadyNoticeSent'> =>
  fact('ReadyNoticeSent', at, ready.data, notice(days));

export const noticeNotSent = (
  at: string,
  ready: Ready,
  reason: DataOf<'ReadyNoticeNotSent'>['reason'],
  days: DaysToCome = {},
): LendingEvent<'ReadyNoticeNotSent'> => fact('ReadyNoticeNotSent', at, ready.data, notice(days), { reason });

export const shippedToBranch = (
  at: string,
  ready: Ready,
  availableFrom: string | null,
): LendingEvent<'Shipped'> =>
  fact('Shipped', at, ready.data, { carrier: 'library-run', payer: 'library', availableFrom });

/** The copy is carried to a counter outside the headquarters. */
export const shippedToCounter = (at: string, ready: Ready) => shippedToBranch(at, ready, null);

export const shippedHome = (at: string, ready: Ready): LendingEvent<'Shipped'> =>
  fact('Shipped', at, ready.data, { carrier: 'post', payer: 'patron', availableFrom: null });

export const arrivedAtBranch = (at: string, ready: Ready): LendingEvent<'ArrivedAtBranch'> =>
  fact('ArrivedAtBranch', at, ready.data);

export const pickedUp = (at: string, loan: LoanId, ready: Ready, dueDate: string): Lent =>
  fact('PickedUp', at, ready.data, { loan, dueDate });

export const cancelled = (
  at: string,
  by: DataOf<'Cancelled'>['by'],
  given: Waiting | Ready,
  reason: DataOf<'Cancelled'>['reason'] = by === 'staff' ? 'asked' : null,
): LendingEvent<'Cancelled'> =>
  fact('Cancelled', at, { copy: null }, given.data, { by, reason, travelsBack: false });

/** The loan is renewed by a click at `at`. */
export const renewed = (
  at: string,
  { data }: Lent,
  [from, to]: readonly [from: string, to: string],
): LendingEvent<'Renewed'> => fact('Renewed', at, data, { from, to });

export const returned = (
  at: string,
  { data }: Lent,
  { location, headquarters }: Place,
): LendingEvent<'Returned'> =>
  fact('Returned', at, data, { location, travelsBack: !headquarters, payer: null });
