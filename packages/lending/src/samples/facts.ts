import type { DataOf, LendingEvent } from '../events/index.js';
import { hokkaido } from '../policy/index.js';
import type { BorrowerId, CopyId, GroupId, LoanId, ReservationId, TitleId } from '../vocabulary/index.js';
import type { SamplePlace } from './library.js';
import { makeFact } from './plain-facts.js';

type Added = LendingEvent<'CopyAdded'>;
type Waiting = LendingEvent<'Reserved'>;
type Ready = LendingEvent<'Secured'>;
type Lent = LendingEvent<'PickedUp'>;

/** Events of the history. Each is made from the events before it. Times are in Tokyo. */
export const makeCopyAdded = (
  copy: CopyId,
  title: TitleId,
  particulars: Partial<Pick<DataOf<'CopyAdded'>, 'loanClass' | 'source'>> = {},
): Added =>
  makeFact('CopyAdded', '2021-03-01 10:00', { loanClass: 'circulating', source: 'own' }, particulars, {
    copy,
    title,
  });

export const makeReserved = (
  at: string,
  reservation: ReservationId,
  who: {
    readonly borrower: BorrowerId;
    readonly title: TitleId;
    readonly place: SamplePlace;
    readonly group?: GroupId;
  },
): Waiting => makeFact('Reserved', at, who.place, { group: null }, who, { reservation });

export const makeSecured = (at: string, waiting: Waiting, added: Added): Ready =>
  makeFact('Secured', at, added.data, waiting.data, {
    loanClass: added.data.loanClass === 'short-loan' ? 'short-loan' : 'circulating',
  });

interface DaysToCome {
  readonly dispatchDay?: string;
  readonly earliestPickup?: string;
  readonly lastDay?: string;
  /** The closed days between the first and the last day of pickup. */
  readonly closedDays?: readonly string[];
}

const notice = ({ dispatchDay, earliestPickup, lastDay, closedDays = [] }: DaysToCome) => ({
  notice: 0,
  why: 'ready',
  promised: { from: earliestPickup ?? null, until: lastDay ?? null, dispatchDay: dispatchDay ?? null },
  closedDays,
  holdOpenDays: hokkaido.holdShelfOpenDays,
});

export const makeNoticeSent = (at: string, ready: Ready, days: DaysToCome): LendingEvent<'ReadyNoticeSent'> =>
  makeFact('ReadyNoticeSent', at, ready.data, notice(days));

export const makeNoticeNotSent = (
  at: string,
  ready: Ready,
  reason: DataOf<'ReadyNoticeNotSent'>['reason'],
  days: DaysToCome = {},
): LendingEvent<'ReadyNoticeNotSent'> =>
  makeFact('ReadyNoticeNotSent', at, ready.data, notice(days), { reason });

export const makeShippedToBranch = (
  at: string,
  ready: Ready,
  availableFrom: string | null,
): LendingEvent<'Shipped'> =>
  makeFact('Shipped', at, ready.data, { carrier: 'library-run', payer: 'library', availableFrom });

/** The copy is carried to a counter outside the headquarters. */
export const makeShippedToCounter = (at: string, ready: Ready) => makeShippedToBranch(at, ready, null);

export const makeShippedHome = (at: string, ready: Ready): LendingEvent<'Shipped'> =>
  makeFact('Shipped', at, ready.data, { carrier: 'post', payer: 'patron', availableFrom: null });

export const makeArrivedAtBranch = (at: string, ready: Ready): LendingEvent<'ArrivedAtBranch'> =>
  makeFact('ArrivedAtBranch', at, ready.data);

export const makePickedUp = (at: string, loan: LoanId, ready: Ready, dueDate: string): Lent =>
  makeFact('PickedUp', at, ready.data, { loan, dueDate });

export const makeCancelledFact = (
  at: string,
  by: DataOf<'Cancelled'>['by'],
  given: Waiting | Ready,
  reason: DataOf<'Cancelled'>['reason'] = by === 'staff' ? 'asked' : null,
): LendingEvent<'Cancelled'> =>
  makeFact('Cancelled', at, { copy: null }, given.data, { by, reason, travelsBack: false });

/** The loan is renewed by a click at `at`. */
export const makeRenewed = (
  at: string,
  { data }: Lent,
  [from, to]: readonly [from: string, to: string],
): LendingEvent<'Renewed'> => makeFact('Renewed', at, data, { from, to });

export const makeReturned = (
  at: string,
  { data }: Lent,
  { location, headquarters }: SamplePlace,
): LendingEvent<'Returned'> =>
  makeFact('Returned', at, data, { location, travelsBack: !headquarters, payer: null });
