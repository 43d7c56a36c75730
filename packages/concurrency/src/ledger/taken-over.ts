import type { DataOf, LendingEventType } from '@torioki/lending';
import { missing, onTheWayBack, type Ledger, type ReservationEntry, type Stage } from './ledger.js';
import { hold } from './moves.js';

/** How events are entered in a ledger. */
export type Entering = { readonly [Type in LendingEventType]?: (ledger: Ledger, data: DataOf<Type>) => void };

type Taken = DataOf<'ReservationTakenOver'>;

/** To a counter a copy is carried without a word. */
const stageOf = ({ pickupClass }: Pick<Taken, 'pickupClass'>, is: Taken['stands']['is']): Stage =>
  pickupClass === 'counter' && (is === 'shipped' || is === 'arrived') ? 'noticed' : is;

const carriedAt: Readonly<Record<Taken['stands']['is'], ReservationEntry['carried']>> = {
  waiting: 'not',
  secured: 'not',
  noticed: 'not',
  shipped: 'under way',
  arrived: 'there',
};

/** How what was open in an old system is entered. */
export const takenOver: Entering = {
  CopyTakenOver: ({ copies, stock, heldFor, broken }, { copy, title, stands, loanClass, source }) => {
    stock.set(copy, { loanClass, source });
    if (copies.has(copy)) broken.push(`copy ${copy} is taken over, and there already`);
    copies.set(copy, title);
    if (stands.is === 'missing') heldFor.set(copy, missing);
    if (stands.is === 'in-transit-back') heldFor.set(copy, onTheWayBack);
    if (stands.is === 'lent-to-library') heldFor.set(copy, stands.library);
  },
  ReservationTakenOver: (ledger, { stands, copy, ...data }) => {
    const { reservations, broken } = ledger;
    const { reservation, since, rank, group, turnCame } = data;
    if (reservations.has(reservation)) broken.push(`reservation ${reservation} is taken over twice`);
    reservations.set(reservation, {
      ...data,
      stage: stageOf(data, stands.is),
      heldBack: group !== null && !turnCame,
      suspendedUntil: null,
      everSecured: copy !== null,
      notices: 'noticedOn' in stands ? 1 : 0,
      takesBack: false,
      promisedElsewhere: false,
      carried: carriedAt[stands.is],
      rank: 0,
      old: `${since} ${String(rank).padStart(16, '0')} ${reservation}`,
    });
    if (copy !== null) hold(ledger, copy, reservation);
  },
  LoanTakenOver: (ledger, data) => {
    const { loan, copy, lentOn, renewals } = data;
    if (ledger.loans.has(loan)) ledger.broken.push(`loan ${loan} is taken over twice`);
    ledger.loans.set(loan, { ...data, on: lentOn, reservation: null, group: null, open: true, renewals });
    hold(ledger, copy, loan);
  },
};
