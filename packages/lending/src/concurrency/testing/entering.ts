import type { LendingEventType } from '../../events/index.js';
import {
  missing,
  onTheWayBack,
  withdrawn,
  type DataOf,
  type Ledger,
  type ReservationEntry,
  type Stage,
} from './ledger.js';

type Entering = { readonly [Type in LendingEventType]?: (ledger: Ledger, data: DataOf<Type>) => void };

/** The date in Tokyo. */
const dateAt = (instant: string): string =>
  new Date(Date.parse(instant) + 9 * 3_600_000).toISOString().slice(0, 10);

const limitAt = ({ policies }: Ledger, instant: string): number => {
  const begun = policies.filter(({ from }) => from <= dateAt(instant));
  const latest = begun.map(({ from }) => from).reduce((one, other) => (one > other ? one : other), '');
  return begun.findLast(({ from }) => from === latest)?.policy.reservationLimit ?? 0;
};

const isActive = ({ stage }: ReservationEntry): boolean => stage !== 'filled' && stage !== 'ended';

/** Who waits for a title, in the order of their reservations. */
const waitingFor = ({ reservations }: Ledger, title: string): readonly ReservationEntry[] =>
  [...reservations.values()].filter((entry) => entry.title === title && entry.stage === 'waiting');

const release = (ledger: Ledger, copy: string, expected: string | null, travels: boolean): void => {
  const held = ledger.heldFor.get(copy) ?? null;
  if (held !== expected) ledger.broken.push(`copy ${copy} is let go by ${expected}, and held for ${held}`);
  if (travels) ledger.heldFor.set(copy, onTheWayBack);
  else ledger.heldFor.delete(copy);
};

const advance = (ledger: Ledger, reservation: string | null, stage: Stage): void => {
  const entry = reservation === null ? undefined : ledger.reservations.get(reservation);
  if (entry) entry.stage = stage;
};

/** Of a reading order one is secured only when each before it was, or is over. */
const securedInOrder = ({ reservations, broken }: Ledger, reservation: string): void => {
  const entry = reservations.get(reservation);
  if (entry === undefined) return;
  entry.everSecured = true;
  const before = [...reservations.values()].filter(
    (other) => entry.group !== null && other.group === entry.group && other.rank < entry.rank,
  );
  for (const other of before.filter((one) => isActive(one) && !one.everSecured))
    broken.push(`${reservation} is secured before ${other.reservation}, which is read first`);
};

/** How each event is entered in a ledger. */
export const entering: Entering = {
  PolicyPublished: ({ policies }, data) => {
    policies.push(data);
  },
  CopyAdded: ({ copies, broken }, { copy, title }) => {
    if (copies.has(copy)) broken.push(`copy ${copy} is added twice`);
    copies.set(copy, title);
  },
  Reserved: (ledger, data) => {
    const { reservations, broken } = ledger;
    if (reservations.has(data.reservation)) broken.push(`reservation ${data.reservation} is placed twice`);
    reservations.set(data.reservation, {
      ...data,
      stage: 'waiting',
      heldBack: data.group !== null,
      everSecured: false,
      rank: 0,
    });
    const active = [...reservations.values()].filter(
      (entry) => entry.borrower === data.borrower && isActive(entry),
    );
    const limit = limitAt(ledger, data.at);
    if (active.length > limit)
      broken.push(`borrower ${data.borrower} has ${active.length} reservations, over the limit of ${limit}`);
    if (active.filter(({ title }) => title === data.title).length > 1)
      broken.push(`borrower ${data.borrower} waits for title ${data.title} twice`);
  },
  Secured: (ledger, { reservation, copy, title }) => {
    const first = waitingFor(ledger, title).find(({ heldBack }) => !heldBack)?.reservation;
    if (first !== reservation) ledger.broken.push(`${reservation} is secured, and ${first} waits first`);
    const held = ledger.heldFor.get(copy);
    if (held !== undefined) ledger.broken.push(`copy ${copy} is secured, and held for ${held}`);
    ledger.heldFor.set(copy, reservation);
    securedInOrder(ledger, reservation);
    advance(ledger, reservation, 'secured');
  },
  PickupChanged: (ledger, { reservation, location, copy }) => {
    const entry = ledger.reservations.get(reservation);
    const stages = copy === null ? ['waiting'] : ['secured', 'noticed'];
    if (entry === undefined || !stages.includes(entry.stage))
      return void ledger.broken.push(`${reservation} is moved, and ${entry?.stage}`);
    ledger.reservations.set(reservation, { ...entry, location });
    if (copy !== null) advance(ledger, reservation, 'secured');
  },
  ReadyNoticeSent: (ledger, { reservation }) => advance(ledger, reservation, 'noticed'),
  ReadyNoticeNotSent: (ledger, { reservation }) => advance(ledger, reservation, 'noticed'),
  Shipped: (ledger, { reservation }) => advance(ledger, reservation, 'shipped'),
  ArrivedAtBranch: (ledger, { reservation }) => advance(ledger, reservation, 'arrived'),
  Cancelled: (ledger, { reservation, copy }) => {
    const stage = ledger.reservations.get(reservation)?.stage ?? 'waiting';
    if (copy !== null) release(ledger, copy, reservation, ['shipped', 'arrived'].includes(stage));
    advance(ledger, reservation, 'ended');
  },
  PickedUp: (ledger, data) => {
    const { loans, heldFor, broken } = ledger;
    if (loans.has(data.loan)) broken.push(`loan ${data.loan} begins twice`);
    loans.set(data.loan, { ...data, open: true, renewals: 0 });
    release(ledger, data.copy, data.reservation, false);
    heldFor.set(data.copy, data.loan);
    advance(ledger, data.reservation, 'filled');
  },
  Renewed: ({ loans, broken }, data) => {
    const entry = loans.get(data.loan);
    if (!entry?.open) return void broken.push(`loan ${data.loan} is renewed, and not open`);
    entry.renewals += 1;
    if (entry.renewals > 1) broken.push(`loan ${data.loan} is renewed twice`);
  },
  Returned: (ledger, { loan, copy, travelsBack }) => {
    const entry = ledger.loans.get(loan);
    if (!entry?.open) ledger.broken.push(`loan ${loan} is returned, and not open`);
    else entry.open = false;
    release(ledger, copy, loan, travelsBack);
  },
  ReadingOrderSet: ({ reservations }, { ranks }) => {
    for (const { reservation, rank } of ranks) {
      const entry = reservations.get(reservation);
      if (entry) entry.rank = rank;
    }
  },
  TurnCame: ({ reservations, broken }, { reservation }) => {
    const entry = reservations.get(reservation);
    if (!entry?.heldBack)
      return void broken.push(`the turn of ${reservation} comes, and it is not held back`);
    entry.heldBack = false;
  },
  TransitLost: (ledger, { reservation, copy }) => {
    release(ledger, copy, reservation, false);
    ledger.heldFor.set(copy, missing);
    advance(ledger, reservation, 'waiting');
  },
  HoldExpired: (ledger, { reservation, copy }) => {
    const stage = ledger.reservations.get(reservation)?.stage;
    release(ledger, copy, reservation, stage === 'arrived');
    advance(ledger, reservation, 'ended');
  },
  Unfillable: (ledger, { reservation }) => {
    const stage = ledger.reservations.get(reservation)?.stage;
    if (stage !== 'waiting') ledger.broken.push(`${reservation} is unfillable, and ${stage}`);
    advance(ledger, reservation, 'ended');
  },
  DeclaredLost: (ledger, { loan, copy }) => {
    const entry = loan === null ? undefined : ledger.loans.get(loan);
    if (loan !== null && !entry?.open) ledger.broken.push(`loan ${loan} is lost, and not open`);
    if (entry) entry.open = false;
    release(ledger, copy, loan ?? onTheWayBack, false);
    ledger.heldFor.set(copy, missing);
  },
  Found: (ledger, { copy }) => release(ledger, copy, missing, false),
  LentToLibrary: (ledger, { copy, library }) => {
    release(ledger, copy, null, false);
    ledger.heldFor.set(copy, library);
  },
  ReturnedByLibrary: (ledger, { copy, library }) => release(ledger, copy, library, true),
  Withdrawn: (ledger, { copy }) => {
    const held = ledger.heldFor.get(copy);
    if (held !== undefined && held !== missing)
      ledger.broken.push(`copy ${copy} is withdrawn, and held for ${held}`);
    ledger.heldFor.set(copy, withdrawn);
  },
  CheckedIn: (ledger, { copy }) => release(ledger, copy, onTheWayBack, false),
};
