import { dateOf, laterOf } from './dates.js';
import type {
  Away,
  Closure,
  CopyStep,
  KeptReservation,
  LastConcerns,
  Loan,
  PastRank,
  Reservation,
} from './ledger-entries.js';
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

export type {
  Away,
  Closure,
  CopyStep,
  KeptCopy,
  KeptReservation,
  Loan,
  PromisedDays,
  Reservation,
} from './ledger-entries.js';

/** The state of a library according to the system's answers so far. Each answer is taken as true. */
export interface Ledger {
  readonly world: World;
  /** The numbers that apply on the day of `now`. `atHour` updates them. */
  readonly numbers: Numbers;
  /** Published changes of the numbers, each with its first day, in the order of publication. */
  readonly rules: readonly { readonly from: LocalDate; readonly numbers: Partial<Numbers> }[];
  readonly closures: readonly Closure[];
  readonly readings: Readings;
  readonly now: LocalTime;
  /** In the order of acceptance: the longest wait comes first. */
  readonly reservations: readonly Reservation[];
  readonly loans: readonly Loan[];
  readonly away: readonly Away[];
  /** The number of 読みたい順予約 so far. */
  readonly groups: number;
  readonly pastRanks: readonly PastRank[];
  /** By copy. */
  readonly steps: readonly CopyStep[];
  /** What the last accepted orders were about. */
  readonly lastConcerns: LastConcerns;
}

export const createLedger = (world: World, readings: Readings, now: LocalTime): Ledger => ({
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
  steps: [],
  lastConcerns: { at: now, people: [], titles: [] },
});

export const today = (ledger: Ledger): LocalDate => dateOf(ledger.now);

/** Completes the numbers of published rules. A missing number has its value from the beginning of the run. */
export const completeNumbers = ({ world }: Pick<Ledger, 'world'>, numbers: Partial<Numbers>): Numbers => ({
  ...world.numbers,
  ...numbers,
});

/** The numbers of the rules that began last. If two rules began on one day, the later publication counts. */
export const numbersOn = (ledger: Pick<Ledger, 'world' | 'rules'>, day: LocalDate): Numbers => {
  const latest = ledger.rules
    .filter(({ from }) => from <= day)
    .reduce<Ledger['rules'][number] | undefined>(
      (best, one) => (best === undefined || one.from >= best.from ? one : best),
      undefined,
    );
  return completeNumbers(ledger, latest?.numbers ?? {});
};

/** The ledger at an hour, with the numbers of its day. */
export const atHour = (ledger: Ledger, now: LocalTime): Ledger => ({
  ...ledger,
  now,
  numbers: numbersOn(ledger, dateOf(now)),
});

export const copyOf = ({ world }: Ledger, copy: Copy): HeldCopy | undefined =>
  world.copies.find((held) => held.copy === copy);

export const titleOf = (ledger: Ledger, copy: Copy): Title => copyOf(ledger, copy)?.title ?? copy;

/** A person's reservations, 予約中 and 貸出可能 together. */
export const reservationsOf = (ledger: Ledger, who: Person): readonly Reservation[] =>
  ledger.reservations.filter((reservation) => reservation.who === who);

export const reservationOf = (ledger: Ledger, who: Person, title: Title): Reservation | undefined =>
  ledger.reservations.find((reservation) => reservation.who === who && reservation.title === title);

export const loansOf = (ledger: Ledger, who: Person): readonly Loan[] =>
  ledger.loans.filter((loan) => loan.who === who);

export const loanOf = (ledger: Ledger, copy: Copy): Loan | undefined =>
  ledger.loans.find((loan) => loan.copy === copy);

export const isKept = (reservation: Reservation): reservation is KeptReservation => reservation.kept !== null;

export const listKeptReservations = ({ reservations }: Ledger): readonly KeptReservation[] =>
  reservations.filter(isKept);

/** The reservation that has this kept copy. */
export const findKeptReservation = (ledger: Ledger, copy: Copy): KeptReservation | undefined =>
  listKeptReservations(ledger).find(({ kept }) => kept.copy === copy);

/** The waiting reservations (予約中) of a title, the longest wait first. */
export const queueOf = (ledger: Ledger, title: Title): readonly Reservation[] =>
  ledger.reservations.filter((reservation) => reservation.title === title && reservation.kept === null);

/** The reason for a copy's absence; undefined if the copy is not away. */
export const findAbsence = (ledger: Ledger, copy: Copy): Ledger['away'][number]['is'] | undefined =>
  ledger.away.find((away) => away.copy === copy)?.is;

export const isComingBack = (ledger: Ledger, copy: Copy): boolean => {
  const is = findAbsence(ledger, copy);
  return is === 'coming-back' || is === 'removed-coming-back';
};

export const isRemoved = (ledger: Ledger, copy: Copy): boolean => {
  const is = findAbsence(ledger, copy);
  return is === 'removed' || is === 'removed-coming-back';
};

/** Whether a kept copy is on its way to the pickup location. */
export const isInTransit = (ledger: Ledger, copy: Copy): boolean => {
  const kept = findKeptReservation(ledger, copy)?.kept;
  return kept?.shipped != null && kept.arrived === null;
};

/** Whether a copy is on the shelf: neither kept, nor on loan, nor away. */
export const isOnShelf = (ledger: Ledger, copy: Copy): boolean =>
  loanOf(ledger, copy) === undefined &&
  findKeptReservation(ledger, copy) === undefined &&
  findAbsence(ledger, copy) === undefined;

/** Whether a copy may leave the library (館外). */
export const canLeave = ({ loanClass }: HeldCopy): boolean =>
  loanClass === 'circulating' || loanClass === 'short-loan';

/** Whether a copy can fill a reservation: the library owns it, and it may leave the library. */
export const canFill = (copy: HeldCopy): boolean => copy.source === 'own' && canLeave(copy);

/** The library's own copies of a title that are not withdrawn. A lost copy counts: it may be found. */
export const listHeldCopies = (ledger: Ledger, title: Title): readonly HeldCopy[] =>
  ledger.world.copies.filter(
    (held) => held.title === title && held.source === 'own' && findAbsence(ledger, held.copy) !== 'withdrawn',
  );

export const findStep = ({ steps }: Ledger, copy: Copy): CopyStep | undefined =>
  steps.find((step) => step.copy === copy);

export const isLost = (ledger: Ledger, copy: Copy): boolean => findAbsence(ledger, copy) === 'lost';

/** 道立図書館, the place that has the shelf. It is the first place of the world. */
export const headquarters = ({ world }: Pick<Ledger, 'world'>): Place => world.places[0]?.at ?? '';

export const closes = ({ places }: Closure, at: Place): boolean => places === 'all' || places.includes(at);

/**
 * Moves a loan's due date by the closures of its pickup location and of the headquarters, in the order of the
 * closures' first days.
 */
export const moveByClosures = (
  ledger: Pick<Ledger, 'closures' | 'world'>,
  due: LocalDate,
  at: Place,
): LocalDate =>
  ledger.closures
    .filter((closure) => closes(closure, at) || closes(closure, headquarters(ledger)))
    .toSorted((one, other) => one.from.localeCompare(other.from))
    .reduce((day, { from, dueOn }) => (from <= day ? laterOf(day, dueOn) : day), due);

export const dueOf = (ledger: Ledger, { due, at }: Pick<Loan, 'due' | 'at'>): LocalDate =>
  moveByClosures(ledger, due, at);

export const isOverdue = (ledger: Ledger, loan: Loan): boolean => today(ledger) > dueOf(ledger, loan);

/** The kind of a place; a counter if the world does not have it. */
export const kindOf = ({ world }: Pick<Ledger, 'world'>, at: Place): PlaceKind =>
  world.places.find((place) => place.at === at)?.is ?? 'counter';

export const isRegisteredAt = ({ world }: Ledger, who: Person, branch: Place): boolean =>
  world.people.some((person) => person.who === who && person.cards.includes(branch));

export const hasMail = ({ world }: Ledger, who: Person): boolean =>
  world.people.some((person) => person.who === who && person.mail);

/**
 * The earlier volume of a 読みたい順予約 that holds a reservation back; undefined once the reservation's turn has
 * come. Such a volume is open and has no kept copy. If the system releases the next volume only at the
 * pickup, a volume with a kept copy holds back too.
 */
export const findEarlierVolume = (ledger: Ledger, reservation: Reservation): Reservation | undefined => {
  const { inOrder } = reservation;
  if (inOrder === null || inOrder.hasTurn) return undefined;
  const open = (other: Reservation) =>
    ledger.readings.readOrderRelease === 'picked-up' || other.kept === null;
  return ledger.reservations.find(
    (other) => other.inOrder?.of === inOrder.of && other.inOrder.rank < inOrder.rank && open(other),
  );
};

/** Whether a reservation is suspended today. A suspension is over on the day `suspendedUntil`. */
export const isSuspended = (ledger: Ledger, { suspendedUntil }: Reservation): boolean =>
  suspendedUntil !== null && suspendedUntil > today(ledger);

/** The reservations that may get a copy of a title: waiting, neither suspended nor held back. */
export const listNext = (ledger: Ledger, title: Title): readonly Reservation[] =>
  queueOf(ledger, title).filter(
    (one) => findEarlierVolume(ledger, one) === undefined && !isSuspended(ledger, one),
  );

/** The reservation that gets the next copy of a title: the longest wait in `listNext`. */
export const findNext = (ledger: Ledger, title: Title): Reservation | undefined => listNext(ledger, title)[0];
