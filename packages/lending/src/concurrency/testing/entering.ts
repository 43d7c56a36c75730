import type { LendingEventType } from '../../events/index.js';
import {
  missing,
  onTheWayBack,
  toSendBack,
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

const release = (ledger: Ledger, copy: string, expected: string | null, next: string | null = null): void => {
  const held = ledger.heldFor.get(copy) ?? null;
  if (held !== expected) ledger.broken.push(`copy ${copy} is let go by ${expected}, and held for ${held}`);
  if (next === null) ledger.heldFor.delete(copy);
  else ledger.heldFor.set(copy, next);
};

/** A reservation ends that has a copy, which may be elsewhere: at another counter too, where nobody need say so. */
const giveUp = (
  ledger: Ledger,
  { reservation, copy, travelsBack }: Pick<DataOf<'HoldExpired'>, 'reservation' | 'copy' | 'travelsBack'>,
): void => {
  const entry = ledger.reservations.get(reservation);
  const elsewhere =
    entry?.pickupClass === 'counter' ? entry.location !== ledger.headquarters : entry?.carried !== 'not';
  if (elsewhere !== travelsBack)
    ledger.broken.push(
      `copy ${copy} ${travelsBack ? 'travels back' : 'is free'}, and ${elsewhere ? 'is elsewhere' : 'is here'}`,
    );
  release(ledger, copy, reservation, travelsBack ? toSendBack : null);
};

const carry = (ledger: Ledger, reservation: string, carried: ReservationEntry['carried']): void => {
  const entry = ledger.reservations.get(reservation);
  const before = carried === 'under way' ? 'not' : 'under way';
  if (entry?.carried !== before)
    return void ledger.broken.push(`the copy of ${reservation} is ${carried}, and was ${entry?.carried}`);
  entry.carried = carried;
  if (entry.pickupClass !== 'counter') entry.stage = carried === 'there' ? 'arrived' : 'shipped';
};

/** What a reservation was given is missing: it waits again. */
const waitAgain = (ledger: Ledger, reservation: string | null): void => {
  const entry = reservation === null ? undefined : ledger.reservations.get(reservation);
  if (entry) Object.assign(entry, { stage: 'waiting', carried: 'not' });
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
  PickupLocationAdded: (ledger, { location, headquarters }) => {
    if (headquarters) ledger.headquarters = location;
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
      carried: 'not',
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
  PickupChanged: (ledger, { reservation, location, pickupClass, copy }) => {
    const entry = ledger.reservations.get(reservation);
    const stages = copy === null ? ['waiting'] : ['secured', 'noticed'];
    if (entry?.carried !== 'not' || !stages.includes(entry.stage))
      return void ledger.broken.push(
        `${reservation} is moved, and ${entry?.stage}, ${entry?.carried} carried`,
      );
    ledger.reservations.set(reservation, { ...entry, location, pickupClass });
    if (copy !== null) advance(ledger, reservation, 'secured');
  },
  ReadyNoticeSent: (ledger, { reservation }) => advance(ledger, reservation, 'noticed'),
  ReadyNoticeNotSent: (ledger, { reservation }) => advance(ledger, reservation, 'noticed'),
  Shipped: (ledger, { reservation }) => carry(ledger, reservation, 'under way'),
  ArrivedAtBranch: (ledger, { reservation }) => carry(ledger, reservation, 'there'),
  Cancelled: (ledger, data) => {
    const { reservation, copy } = data;
    if (copy !== null) giveUp(ledger, { ...data, copy });
    advance(ledger, reservation, 'ended');
  },
  PickedUp: (ledger, data) => {
    const { loans, broken } = ledger;
    if (loans.has(data.loan)) broken.push(`loan ${data.loan} begins twice`);
    loans.set(data.loan, { ...data, open: true, renewals: 0 });
    release(ledger, data.copy, data.reservation, data.loan);
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
    release(ledger, copy, loan, travelsBack ? toSendBack : null);
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
    release(ledger, copy, reservation, missing);
    waitAgain(ledger, reservation);
  },
  HoldExpired: (ledger, data) => {
    giveUp(ledger, data);
    advance(ledger, data.reservation, 'ended');
  },
  Unfillable: (ledger, { reservation }) => {
    const stage = ledger.reservations.get(reservation)?.stage;
    if (stage !== 'waiting') ledger.broken.push(`${reservation} is unfillable, and ${stage}`);
    advance(ledger, reservation, 'ended');
  },
  DeclaredLost: (ledger, { loan, reservation, copy }) => {
    const entry = loan === null ? undefined : ledger.loans.get(loan);
    if (loan !== null && !entry?.open) ledger.broken.push(`loan ${loan} is lost, and not open`);
    if (entry) entry.open = false;
    const held = ledger.heldFor.get(copy) ?? null;
    const ofSomebody = held !== null && (ledger.loans.has(held) || ledger.reservations.has(held));
    release(ledger, copy, loan ?? reservation ?? (ofSomebody ? null : held), missing);
    waitAgain(ledger, reservation);
  },
  Found: (ledger, { copy }) => release(ledger, copy, missing),
  LentToLibrary: (ledger, { copy, library }) => {
    release(ledger, copy, null, library);
  },
  ReturnedByLibrary: (ledger, { copy, library }) => release(ledger, copy, library, onTheWayBack),
  Withdrawn: (ledger, { copy }) => {
    const held = ledger.heldFor.get(copy);
    if (held !== undefined && held !== missing)
      ledger.broken.push(`copy ${copy} is withdrawn, and held for ${held}`);
    ledger.heldFor.set(copy, withdrawn);
  },
  ReturnShipped: (ledger, { copy }) => release(ledger, copy, toSendBack, onTheWayBack),
  CheckedIn: (ledger, { copy }) => {
    const sent = ledger.heldFor.get(copy) !== toSendBack;
    release(ledger, copy, sent ? onTheWayBack : toSendBack);
  },
};
