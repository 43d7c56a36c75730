import { unwrapAnswer } from '@torioki/event-store/contract';
import type { EventStore } from '@torioki/event-store';
import type { LendingCommand } from '@torioki/lending';
import { addCopy, pickUp, publishPolicy, renew, reserve, reserveInOrder } from '@torioki/lending/samples';
import type { Borrowers } from '@torioki/patrons';
import fc from 'fast-check';
import { alterAggregates } from '../query-items/alter-aggregates.js';
import { executeAll, type DeskOptions } from '../desk/desk.js';
import { findPseudonyms, openEdge, type PersonCommand, type ReportFate } from './edge.js';

/** The limit of open reservations in a storm. */
export const stormLimit = 3;

const titlesOfStorm = 6;

/** A wish of a patron. The titles are numbers from 0. */
interface StormWish {
  readonly is: 'reserve' | 'reserve in order' | 'take' | 'renew';
  readonly title: number;
  readonly other: number;
  readonly fate: ReportFate;
  /** The number of changes of the pseudonyms that the edge has missed. */
  readonly age: number;
}

/** Many wishes of a patron: `before` are sent one after the other, then `wishes` at the same time. */
export interface Storm {
  readonly before: readonly StormWish[];
  readonly wishes: readonly StormWish[];
}

const title = fc.nat({ max: titlesOfStorm - 1 });

const wish: fc.Arbitrary<StormWish> = fc.record({
  is: fc.constantFrom('reserve', 'reserve', 'reserve in order', 'take', 'take', 'renew', 'renew'),
  title,
  other: title,
  fate: fc.constantFrom('made', 'late', 'lost'),
  age: fc.nat({ max: 4 }),
});

export const storms: fc.Arbitrary<Storm> = fc.record({
  before: fc.array(wish, { minLength: 2, maxLength: 5 }),
  wishes: fc.array(wish, { minLength: 4, maxLength: 6 }),
});

const titleOf = (storm: number, n: number): string => `storm-${storm}-${n}`;

const copyOf = (storm: number, n: number): string => `${titleOf(storm, n)}-1`;

/** Adds the titles of a storm. Every second title is lent for only a week. */
export const prepareStorm = async (store: EventStore, storm: number): Promise<void> => {
  const copies = Array.from({ length: titlesOfStorm }, (_, n) =>
    addCopy(copyOf(storm, n), titleOf(storm, n), n % 2 === 0 ? 'circulating' : 'short-loan'),
  );
  await executeAll(store, copies);
};

export const stormRules: readonly LendingCommand[] = [publishPolicy({ reservationLimit: stormLimit })];

let reservations = 0;

/** Loans begin on the 7th and are renewed on the 16th. Loans of a week are overdue then. */
export const makeCommand = (storm: number, { is, title, other }: StormWish): PersonCommand => {
  const line = (n: number) => [(reservations += 1), titleOf(storm, n), 'hq'] as const;
  const loan = storm * titlesOfStorm + title;
  switch (is) {
    case 'reserve':
      return reserve(1, ...(other === title ? [line(title)] : [line(title), line(other)]));
    case 'reserve in order':
      return reserveInOrder(1, (reservations += 1), line(title), line(other));
    case 'take':
      return pickUp(copyOf(storm, title), 1, 'hq', loan);
    case 'renew':
      return renew(loan, 1, 16);
  }
};

/** All pseudonyms of patrons, each with its patron. */
export const findPersons = async (
  people: Pick<Borrowers, 'findPseudonyms'>,
  patrons: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const found = new Map<string, string>();
  for (const patron of patrons) {
    const { fresh, used } = await findPseudonyms(people, patron);
    for (const pseudonym of [fresh, ...used]) found.set(pseudonym, patron);
  }
  return found;
};

export interface StormPlace extends Pick<DeskOptions, 'alter'> {
  /** The store and the people, as the test sees them. */
  readonly store: EventStore;
  readonly people: Borrowers;
  /** The store and the people, as the edges see them. */
  readonly seen: { readonly store: EventStore; readonly people: Borrowers };
}

/** Plays a storm at an edge with old pseudonyms. Returns the outcomes, the number of corrections, the history. */
export const playStorm = async (
  { before, wishes }: Storm,
  storm: number,
  patron: string,
  { store, people, seen, alter }: StormPlace,
) => {
  await prepareStorm(store, storm);
  const careful = openEdge({ store, people });
  const first = await findPseudonyms(people, patron);
  const order = [first];
  for (const one of before) {
    await careful.give(
      { patron, command: makeCommand(storm, one), fate: 'made' },
      await findPseudonyms(people, patron),
    );
    order.unshift(await findPseudonyms(people, patron));
  }
  const edge = openEdge({ ...seen, ...(alter && { alter }) });
  const outcomes = await Promise.all(
    wishes.map((one) => {
      const old = order.slice(0, one.age + 1).at(-1) ?? first;
      return edge.give({ patron, command: makeCommand(storm, one), fate: one.fate }, old);
    }),
  );
  await edge.reportLate();
  return { outcomes, corrections: edge.countCorrections(), history: await unwrapAnswer(store.records()) };
};

/** Faults of the decisions about a person. */
export const personFaults = {
  'the use of the fresh pseudonym is not seen (BORROWER-2)': alterAggregates((read) =>
    read.name === 'borrower'
      ? {
          ...read,
          evolve: (state, event) => ({ ...Object(read.evolve(state, event)), begun: new Set() }) as unknown,
        }
      : read,
  ),
  'the pseudonyms are not in the append condition': alterAggregates((read) =>
    read.name === 'borrower' ? { ...read, undoneBy: [] } : read,
  ),
} satisfies Readonly<Record<string, DeskOptions['alter']>>;
