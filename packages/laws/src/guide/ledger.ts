import { dateOf, laterOf } from './dates.js';
import type {
  Copy,
  HeldCopy,
  LocalDate,
  LocalTime,
  Numbers,
  Person,
  Place,
  PlaceKind,
  Readings,
  Title,
  World,
} from './words.js';

/** A copy that is kept for somebody, from the hour at which it was secured. */
export interface Kept {
  readonly copy: Copy;
  readonly since: LocalTime;
  /** The day on which its person was told, or could not be. */
  readonly told: LocalDate | null;
  readonly shipped: LocalDate | null;
  readonly arrived: LocalDate | null;
  /** The days that the newest mail named, and the last day that any mail named; left out while none named any. */
  readonly promised?: Promised;
}

export interface Promised {
  readonly from: LocalDate | null;
  readonly until: LocalDate | null;
  readonly atLeast: LocalDate | null;
}

/** A reservation's place in a 読みたい順予約. */
export interface InOrder {
  readonly of: number;
  readonly rank: number;
  readonly turnCame: boolean;
  /** Whether a copy was ever kept for it. */
  readonly wasKept: boolean;
}

/** What somebody waits for (予約中), or may fetch (貸出可能), once a copy is kept. */
export interface Reservation {
  readonly who: Person;
  readonly title: Title;
  readonly at: Place;
  readonly since: LocalTime;
  readonly inOrder: InOrder | null;
  /** The day until which it is suspended, or was; null if it never was, or was resumed. */
  readonly suspendedUntil: LocalDate | null;
  readonly kept: Kept | null;
}

export interface KeptReservation extends Reservation {
  readonly kept: Kept;
}

export interface Loan {
  readonly copy: Copy;
  readonly title: Title;
  readonly who: Person;
  readonly at: Place;
  readonly due: LocalDate;
  readonly renewals: number;
  /** The day on which it was fetched before the mail; null if it was not. */
  readonly beforeMail: LocalDate | null;
}

/** A copy that is neither on the shelf, nor kept, nor at home with anybody. */
export interface Away {
  readonly copy: Copy;
  /** `removed`: out of circulation, at the headquarters; `removed-coming-back`: it is so once it is there. */
  readonly is: 'coming-back' | 'lost' | 'withdrawn' | 'removed' | 'removed-coming-back';
}

/** A special closure of some places, and the day on which everything is due that would be due from its beginning on. */
export interface Closure {
  readonly places: 'all' | readonly Place[];
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly dueOn: LocalDate;
}

/** What the system has said so far, each answer taken at its word. */
export interface Ledger {
  readonly world: World;
  /** The numbers of the day: see `atHour`. */
  readonly numbers: Numbers;
  /** Other numbers, from a day on, in the order in which they were published. */
  readonly rules: readonly { readonly from: LocalDate; readonly numbers: Partial<Numbers> }[];
  readonly closures: readonly Closure[];
  readonly readings: Readings;
  readonly now: LocalTime;
  /** In the order in which they were accepted: who waits longest comes first. */
  readonly reservations: readonly Reservation[];
  readonly loans: readonly Loan[];
  readonly away: readonly Away[];
  /** How many 読みたい順予約 there were. */
  readonly groups: number;
  /** Ranks in them of volumes that are not waited for any more. */
  readonly pastRanks: readonly { readonly of: number; readonly rank: number }[];
}

export const opened = (world: World, readings: Readings, now: LocalTime): Ledger => ({
  world,
  numbers: world.numbers,
  rules: [],
  closures: [],
  readings,
  now,
  reservations: [],
  loans: [],
  away: [],
  groups: 0,
  pastRanks: [],
});

export const today = (ledger: Ledger): LocalDate => dateOf(ledger.now);

/** Numbers in full: what rules leave out is as it was in the beginning. */
export const inFull = ({ world }: Pick<Ledger, 'world'>, numbers: Partial<Numbers>): Numbers => ({
  ...world.numbers,
  ...numbers,
});

/** The numbers that hold on a day: of the rules that hold by then, those with the latest start, then the last published. */
export const numbersOn = (ledger: Pick<Ledger, 'world' | 'rules'>, day: LocalDate): Numbers => {
  const latest = ledger.rules
    .filter(({ from }) => from <= day)
    .reduce<Ledger['rules'][number] | undefined>(
      (best, one) => (best === undefined || one.from >= best.from ? one : best),
      undefined,
    );
  return inFull(ledger, latest?.numbers ?? {});
};

/** The ledger at an hour: by the numbers of its day. */
export const atHour = (ledger: Ledger, now: LocalTime): Ledger => ({
  ...ledger,
  now,
  numbers: numbersOn(ledger, dateOf(now)),
});

export const copyOf = ({ world }: Ledger, copy: Copy): HeldCopy | undefined =>
  world.copies.find((held) => held.copy === copy);

export const titleOf = (ledger: Ledger, copy: Copy): Title => copyOf(ledger, copy)?.title ?? copy;

/** What somebody has reserved, 予約中 and 貸出可能 together. */
export const reservationsOf = (ledger: Ledger, who: Person): readonly Reservation[] =>
  ledger.reservations.filter((reservation) => reservation.who === who);

export const reservationOf = (ledger: Ledger, who: Person, title: Title): Reservation | undefined =>
  ledger.reservations.find((reservation) => reservation.who === who && reservation.title === title);

export const loansOf = (ledger: Ledger, who: Person): readonly Loan[] =>
  ledger.loans.filter((loan) => loan.who === who);

export const loanOf = (ledger: Ledger, copy: Copy): Loan | undefined =>
  ledger.loans.find((loan) => loan.copy === copy);

export const isKept = (reservation: Reservation): reservation is KeptReservation => reservation.kept !== null;

/** The reservations that copies are kept for. */
export const allKept = ({ reservations }: Ledger): readonly KeptReservation[] => reservations.filter(isKept);

/** The reservation that a copy is kept for. */
export const keptFor = (ledger: Ledger, copy: Copy): KeptReservation | undefined =>
  allKept(ledger).find(({ kept }) => kept.copy === copy);

/** Who waits (予約中) for a title, whoever waits longest first. */
export const queueOf = (ledger: Ledger, title: Title): readonly Reservation[] =>
  ledger.reservations.filter((reservation) => reservation.title === title && reservation.kept === null);

/** How a copy is away; undefined if it is not. */
export const awayAs = (ledger: Ledger, copy: Copy): Ledger['away'][number]['is'] | undefined =>
  ledger.away.find((away) => away.copy === copy)?.is;

export const isComingBack = (ledger: Ledger, copy: Copy): boolean => {
  const is = awayAs(ledger, copy);
  return is === 'coming-back' || is === 'removed-coming-back';
};

/** Whether staff removed a copy from circulation. */
export const isRemoved = (ledger: Ledger, copy: Copy): boolean => {
  const is = awayAs(ledger, copy);
  return is === 'removed' || is === 'removed-coming-back';
};

/** Whether the parcel of a kept copy is on its way to its place. */
export const isUnderWay = (ledger: Ledger, copy: Copy): boolean => {
  const kept = keptFor(ledger, copy)?.kept;
  return kept?.shipped != null && kept.arrived === null;
};

/** Whether a copy stands on the shelf: neither kept, nor at home with anybody, nor away. */
export const onShelf = (ledger: Ledger, copy: Copy): boolean =>
  loanOf(ledger, copy) === undefined &&
  keptFor(ledger, copy) === undefined &&
  awayAs(ledger, copy) === undefined;

/** 館外: what may leave the house. */
export const mayLeave = ({ loanClass }: HeldCopy): boolean =>
  loanClass === 'circulating' || loanClass === 'short-loan';

/** Only what may leave the house, and is the library's own, fills a reservation. */
export const fills = (copy: HeldCopy): boolean => copy.source === 'own' && mayLeave(copy);

/** The copies of a title that the library owns and has not taken out of the stock; one that is lost may turn up. */
export const heldOf = (ledger: Ledger, title: Title): readonly HeldCopy[] =>
  ledger.world.copies.filter(
    (held) => held.title === title && held.source === 'own' && awayAs(ledger, held.copy) !== 'withdrawn',
  );

export const isLost = (ledger: Ledger, copy: Copy): boolean => awayAs(ledger, copy) === 'lost';

/** 道立図書館: the first place, where the shelf is. */
export const headquarters = ({ world }: Pick<Ledger, 'world'>): Place => world.places[0]?.at ?? '';

/** Whether a special closure closes a place. */
export const closes = ({ places }: Closure, at: Place): boolean => places === 'all' || places.includes(at);

/**
 * The day on which a loan is due that was fetched at a place. The closures of this place and of the headquarters move it,
 * first the one that begins first.
 */
export const movedByClosures = (
  ledger: Pick<Ledger, 'closures' | 'world'>,
  due: LocalDate,
  at: Place,
): LocalDate =>
  ledger.closures
    .filter((closure) => closes(closure, at) || closes(closure, headquarters(ledger)))
    .toSorted((one, other) => one.from.localeCompare(other.from))
    .reduce((day, { from, dueOn }) => (from <= day ? laterOf(day, dueOn) : day), due);

export const dueOf = (ledger: Ledger, { due, at }: Pick<Loan, 'due' | 'at'>): LocalDate =>
  movedByClosures(ledger, due, at);

export const isOverdue = (ledger: Ledger, loan: Loan): boolean => today(ledger) > dueOf(ledger, loan);

/** What a place is; a counter, where the world does not tell. */
export const kindOf = ({ world }: Pick<Ledger, 'world'>, at: Place): PlaceKind =>
  world.places.find((place) => place.at === at)?.is ?? 'counter';

export const isRegisteredAt = ({ world }: Ledger, who: Person, branch: Place): boolean =>
  world.people.some((person) => person.who === who && person.cards.includes(branch));

export const hasMail = ({ world }: Ledger, who: Person): boolean =>
  world.people.some((person) => person.who === who && person.mail);

/**
 * Whether an earlier volume of its 読みたい順予約 holds a reservation back: one that is still open and for which no copy is
 * kept, unless its turn came already.
 */
export const heldBackBy = (ledger: Ledger, reservation: Reservation): Reservation | undefined => {
  const { inOrder } = reservation;
  if (inOrder === null || inOrder.turnCame) return undefined;
  const open = (other: Reservation) =>
    ledger.readings.readOrderRelease === 'picked-up' || other.kept === null;
  return ledger.reservations.find(
    (other) => other.inOrder?.of === inOrder.of && other.inOrder.rank < inOrder.rank && open(other),
  );
};

/** Whether a reservation is suspended today: its day has not come. */
export const isSuspended = (ledger: Ledger, { suspendedUntil }: Reservation): boolean =>
  suspendedUntil !== null && suspendedUntil > today(ledger);

/** Those who may get a copy of a title, in order: those who wait, without the held-back and the suspended. */
export const allNextFor = (ledger: Ledger, title: Title): readonly Reservation[] =>
  queueOf(ledger, title).filter((one) => heldBackBy(ledger, one) === undefined && !isSuspended(ledger, one));

/** Who gets a copy of a title next: whoever waits longest, skipping the held-back and the suspended. */
export const nextFor = (ledger: Ledger, title: Title): Reservation | undefined =>
  allNextFor(ledger, title)[0];
