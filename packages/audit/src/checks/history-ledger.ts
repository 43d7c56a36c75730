import {
  type Closure,
  type Copy,
  type HeldCopy,
  type Ledger,
  type Loan,
  type LocalTime,
  createLedger,
  type Person,
  type Place,
  type Reservation,
  type Title,
} from '@torioki/laws/guide';
import { compareReservations, type LedgerReservation } from './ledger-reservation.js';
import { NameIndex } from './name-index.js';
import { createPublishedRules } from './published-rules.js';

type Away = Ledger['away'][number]['is'];

/** The patrons, titles and copies that an order concerns. */
export interface OrderScope {
  readonly patrons?: readonly Person[];
  readonly titles?: readonly Title[];
  readonly copies?: readonly Copy[];
  /** The location whose closed days apply; by default the headquarters. */
  readonly at?: Place;
  readonly isRenewal?: boolean;
}

/** The part of the ledger that one order sees. */
export interface LedgerPart extends Ledger {
  readonly reservations: readonly LedgerReservation[];
}

const emptyScope = { patrons: [], titles: [], copies: [], at: '', isRenewal: false };

/**
 * The guide's ledger over a whole history. Each order sees and changes only the part that concerns it: the
 * reservations of its patrons, the queues of its titles, and the reading orders of all these reservations. So
 * the time for an order does not depend on the size of the library.
 */
export const createHistoryLedger = () => {
  const rules = createPublishedRules();
  const copies = new Map<Copy, HeldCopy>();
  const copiesOf = new NameIndex<Copy>();
  const reservations = new Map<number, LedgerReservation>();
  const byPerson = new NameIndex<number>();
  const byTitle = new NameIndex<number>();
  const byOrder = new NameIndex<number>();
  const placeOf = new Map<string, number>();
  const loans = new Map<Copy, Loan>();
  /** For each copy, the last reservation that had it, in its state before it lost the copy. */
  const keptBefore = new Map<Copy, LedgerReservation>();
  /** For each copy, the reservation that its last loan filled, in its state before the loan. */
  const filledBy = new Map<Copy, LedgerReservation>();
  /** For each copy, its loan before the last order that concerned it. */
  const lentBefore = new Map<Copy, Loan>();
  const lentTo = new NameIndex<Copy>();
  const away = new Map<Copy, Away>();
  const oldOrders = new Map<string, number>();
  let closures: readonly Closure[] = [];
  let groups = 0;
  let count = 0;

  const put = (one: LedgerReservation): void => {
    reservations.set(one.place, one);
    placeOf.set(one.id, one.place);
    byPerson.add(one.who, one.place);
    byTitle.add(one.title, one.place);
    if (one.inOrder) byOrder.add(String(one.inOrder.of), one.place);
  };

  const drop = (one: LedgerReservation): void => {
    reservations.delete(one.place);
    placeOf.delete(one.id);
    byPerson.remove(one.who, one.place);
    byTitle.remove(one.title, one.place);
    if (one.inOrder) byOrder.remove(String(one.inOrder.of), one.place);
  };

  const openLoan = (loan: Loan): void => {
    loans.set(loan.copy, loan);
    lentTo.add(loan.who, loan.copy);
  };

  const standing = (places: Iterable<number>): readonly LedgerReservation[] =>
    [...places].flatMap((place) => reservations.get(place) ?? []);

  const concerned = (who: readonly Person[], titles: readonly Title[]): readonly LedgerReservation[] => {
    const first = standing(new Set([...byPerson.find(who), ...byTitle.find(titles)]));
    const orders = first.flatMap(({ inOrder }) => (inOrder ? [String(inOrder.of)] : []));
    const all = orders.length > 0 ? standing(byOrder.find(orders)) : [];
    return [...new Set([...first, ...all])].sort(compareReservations);
  };

  /** The copies that an order concerns, with their loans and the reasons why they are away. */
  const heldIn = (titles: Iterable<Title>, some: readonly Copy[], who: readonly Person[]) => {
    const all = new Set([...some, ...copiesOf.find(titles), ...lentTo.find(who)]);
    return {
      copies: [...all].flatMap((copy) => copies.get(copy) ?? []),
      loans: [...all].flatMap((copy) => loans.get(copy) ?? []),
      away: [...all].flatMap((copy) => {
        const is = away.get(copy);
        return is ? [{ copy, is }] : [];
      }),
    };
  };

  /** The part of the ledger that an order concerns. */
  const part = (concern: OrderScope, now: LocalTime): LedgerPart => {
    const { patrons, copies: some, titles, at, isRenewal } = { ...emptyScope, ...concern };
    const day = now.slice(0, 10);
    const all = new Set([...titles, ...some.flatMap((copy) => copies.get(copy)?.title ?? [])]);
    const held = heldIn(all, some, patrons);
    const world = {
      people: patrons.map((one) => ({ who: one, cards: [], mail: true })),
      places: rules.places(),
      copies: held.copies,
      closed: rules.closedAt(at),
      dispatch: rules.dispatch(),
      numbers: rules.numbersOn(day, isRenewal),
    };
    return {
      ...createLedger(world, rules.readingsOn(day), now),
      closures,
      groups,
      reservations: concerned(patrons, [...all]),
      loans: held.loans,
      away: held.away,
    };
  };

  /** Stores the reservations of the new state. Returns those that are no longer open. */
  const takeReservations = (
    before: LedgerPart,
    after: Ledger,
    ids: readonly string[],
  ): readonly LedgerReservation[] => {
    const all = after.reservations as readonly (Reservation & Partial<LedgerReservation>)[];
    const left = new Set(all.map(({ place }) => place));
    const kept = new Set(all.map((one) => one.kept));
    for (const one of before.reservations)
      if (one.kept && !kept.has(one.kept)) keptBefore.set(one.kept.copy, one);
    const ended = before.reservations.filter(({ place }) => !left.has(place));
    ended.forEach(drop);
    let fresh = 0;
    for (const one of all) {
      const { id = ids[fresh++] ?? '', place = (count += 1) } = one;
      put({ ...one, id, place });
    }
    return ended;
  };

  const takeLoans = (before: LedgerPart, after: Ledger, filled: LedgerReservation | undefined): void => {
    const lent = new Set(before.loans.map(({ copy }) => copy));
    for (const { copy } of after.loans) {
      if (lent.has(copy)) continue;
      if (filled) filledBy.set(copy, filled);
      else filledBy.delete(copy);
    }
    for (const loan of before.loans) {
      lentBefore.set(loan.copy, loan);
      loans.delete(loan.copy);
      lentTo.remove(loan.who, loan.copy);
    }
    after.loans.forEach(openLoan);
  };

  /** Replaces a part by its new state. `ids` are the ids of the new reservations, in their order. */
  const take = (before: LedgerPart, after: Ledger, ids: readonly string[] = []): void => {
    const [filled] = takeReservations(before, after, ids);
    takeLoans(before, after, filled);
    for (const { copy } of before.away) away.delete(copy);
    for (const { copy, is } of after.away) away.set(copy, is);
    ({ closures, groups } = after);
  };

  return {
    rules,
    part,
    take,
    /** Adds a copy, with only the fields that the guide needs. */
    hold: ({ copy, title, loanClass, source }: HeldCopy): void => {
      copies.set(copy, { copy, title, loanClass, source });
      copiesOf.add(title, copy);
    },
    held: (copy: Copy): HeldCopy | undefined => copies.get(copy),
    close: (closure: Closure): void => {
      closures = [...closures, closure];
    },
    awayAs: (copy: Copy): Away | undefined => away.get(copy),
    setAway: (copy: Copy, is: Away | null): void => {
      if (is === null) away.delete(copy);
      else away.set(copy, is);
    },
    /** Adds a migrated reservation, which this library did not accept. */
    inherit: (one: Omit<LedgerReservation, 'place'>): void => put({ ...one, place: (count += 1) }),
    inheritLoan: openLoan,
    changeLoan: (copy: Copy, change: Partial<Loan>): void => {
      const loan = loans.get(copy);
      if (loan) loans.set(copy, { ...loan, ...change });
    },
    /** Removes a loan, and reopens the reservation that it filled. */
    undoLoan: (copy: Copy): void => {
      const loan = loans.get(copy);
      if (loan === undefined) return;
      loans.delete(copy);
      lentTo.remove(loan.who, copy);
      const filled = filledBy.get(copy);
      if (filled) put(filled);
    },
    /** Opens the last loan of a copy again, after its return. */
    undoReturn: (copy: Copy): void => {
      const loan = lentBefore.get(copy);
      if (loan) openLoan(loan);
      away.delete(copy);
    },
    /** Keeps a copy again for the reservation that had it before. */
    keepAgain: (copy: Copy): void => {
      const before = keptBefore.get(copy);
      if (before) put(before);
    },
    oldOrder: (group: string): number => {
      const number = oldOrders.get(group) ?? (groups += 1);
      oldOrders.set(group, number);
      return number;
    },
    reservation: (id: string): LedgerReservation | undefined => reservations.get(placeOf.get(id) ?? 0),
    change: (id: string, change: (one: LedgerReservation) => Partial<Reservation>): void => {
      const one = reservations.get(placeOf.get(id) ?? 0);
      if (one) reservations.set(one.place, { ...one, ...change(one) });
    },
  };
};

export type HistoryLedger = ReturnType<typeof createHistoryLedger>;
