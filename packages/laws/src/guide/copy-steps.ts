import type { Concerns, CopyStep, LastConcerns, StepChanges } from './ledger-entries.js';
import { type Ledger, titleOf } from './ledger.js';
import { listReplacements, takeBack } from './replacements.js';
import type { Fact, Order, Person, Title, UndoableKind } from './words.js';

const keys = {
  reservations: ({ who, title }: Ledger['reservations'][number]) => `${who} ${title}`,
  loans: ({ copy }: Ledger['loans'][number]) => copy,
  away: ({ copy }: Ledger['away'][number]) => copy,
  pastRanks: ({ of, rank }: Ledger['pastRanks'][number]) => `${of} ${rank}`,
};

const listChanges = (before: Ledger, after: Ledger): StepChanges => ({
  reservations: listReplacements(before.reservations, after.reservations, keys.reservations),
  loans: listReplacements(before.loans, after.loans, keys.loans),
  away: listReplacements(before.away, after.away, keys.away),
  pastRanks: listReplacements(before.pastRanks, after.pastRanks, keys.pastRanks),
});

const undoable: Readonly<Record<UndoableKind, true>> = {
  ...{ fill: true, ship: true, arrive: true, pickUp: true },
  ...{ renew: true, return: true, receiveAtHeadquarters: true },
};

const isUndoable = (order: Order): order is Extract<Order, { is: UndoableKind }> => order.is in undoable;

const isOfLibrary = ({ is }: Order): boolean => is === 'nightly' || is === 'close' || is === 'rules';

const listPeople = (order: Order, facts: readonly Fact[]): readonly Person[] => [
  ...('who' in order ? [order.who] : []),
  ...facts.flatMap((fact) => ('mail' in fact ? fact.mail : 'for' in fact ? fact.for : [])),
];

const listTitles = (ledger: Ledger, order: Order): readonly Title[] => {
  if ('title' in order) return [order.title];
  if ('copy' in order) return [titleOf(ledger, order.copy)];
  if ('ranks' in order) return order.ranks.map(({ title }) => title);
  return 'lines' in order ? order.lines.map(({ title }) => title) : [];
};

/** The people and titles that an order names, or that its facts or its changes name. */
const findConcerns = (
  ledger: Ledger,
  order: Order,
  facts: readonly Fact[],
  { reservations, loans }: StepChanges,
): CopyStep['concerns'] => {
  const changed = [...reservations, ...loans].flatMap(({ before, after }) =>
    [before ?? [], after ?? []].flat(),
  );
  return {
    people: [...new Set([...listPeople(order, facts), ...changed.map(({ who }) => who)])].sort(),
    titles: [...new Set([...listTitles(ledger, order), ...changed.map(({ title }) => title)])].sort(),
  };
};

const isTouched = (concerns: CopyStep['concerns'], by: Concerns): boolean =>
  by.people === 'all' ||
  concerns.people.some((who) => by.people.includes(who)) ||
  concerns.titles.some((title) => by.titles.includes(title));

/** Adds the people and titles of an order to those of the other orders of the same hour. */
const joinConcerns = ({ now, lastConcerns: last }: Ledger, added: Concerns): LastConcerns => {
  if (last.at !== now) return { at: now, ...added };
  const isAll = last.people === 'all' || added.people === 'all';
  return {
    at: now,
    people: isAll ? 'all' : [...last.people, ...added.people],
    titles: [...last.titles, ...added.titles],
  };
};

/**
 * Notes an order as the last step of its copy, if the order can be undone. Sets `isAlone` to false in earlier
 * steps about the same people or titles.
 */
export const noteStep = (before: Ledger, after: Ledger, order: Order, facts: readonly Fact[]): Ledger => {
  const changes = listChanges(before, after);
  const concerns = findConcerns(after, order, facts, changes);
  const by: Concerns = isOfLibrary(order) ? { people: 'all', titles: [] } : concerns;
  const { lastConcerns: last, now: at } = before;
  const copy = 'copy' in order && !('title' in order) ? order.copy : undefined;
  const others = before.steps
    .filter((step) => step.copy !== copy)
    .map((step) => (isTouched(step.concerns, by) ? { ...step, isAlone: false } : step));
  const isAlone = last.at !== at || !isTouched(concerns, last);
  const steps = isUndoable(order)
    ? [...others, { copy: order.copy, is: order.is, at, concerns, changes, isAlone }]
    : others;
  return {
    ...after,
    steps: steps.toSorted((one, other) => one.copy.localeCompare(other.copy)),
    lastConcerns: joinConcerns(before, by),
  };
};

/** The ledger without the last step of a copy. Keeps every element that has changed again since that step. */
export const undoStep = (ledger: Ledger, { changes }: CopyStep): Ledger => ({
  ...ledger,
  reservations: takeBack(ledger.reservations, changes.reservations, keys.reservations),
  loans: takeBack(ledger.loans, changes.loans, keys.loans),
  away: takeBack(ledger.away, changes.away, keys.away),
  pastRanks: takeBack(ledger.pastRanks, changes.pastRanks, keys.pastRanks),
});
