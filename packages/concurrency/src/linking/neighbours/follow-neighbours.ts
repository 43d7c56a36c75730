import { randomNumbers } from '../shuffle-persons.js';
import { compareNeighbours, type Exactness } from './compare-neighbours.js';
import { inventVisits, type KindOfLibrary, type Visits } from './invent-visits.js';

/** The results of an analyst, as numbers from 0 to 1. */
export interface Followed {
  /** The part of the unknown loans that the analyst named rightly. */
  readonly found: number;
  /** The part of the named loans that really belong to the person; null if no loan was named. */
  readonly right: number | null;
  /** The part that would be right if the analyst named loans by chance. */
  readonly chance: number;
}

const knownLoans = 10;
const mostPersons = 300;
/** The analyst is so careful that at least this part of the named loans is right. */
const sure = 0.9;
/** Two neighbours are linked only if they belong to one person with at least this probability. */
const leastProbable = 0.5;
/** The minimum probability of a chain of links, from the boldest analyst to the most careful analyst. */
const careful = [
  0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.93, 0.95, 0.96, 0.97, 0.98, 0.985, 0.99, 0.995, 0.999,
];

/** Learns how often two neighbours belong to one person, from a library with known persons. */
const learn = ({ occasions, actions }: Visits, exactness: Exactness) => {
  const cases = new Map<number, { all: number; same: number }>();
  compareNeighbours(actions, exactness, (a, b, likeness) => {
    const seen = cases.get(likeness) ?? { all: 0, same: 0 };
    cases.set(likeness, seen);
    seen.all += 1;
    if (occasions[a.occasion]?.person === occasions[b.occasion]?.person) seen.same += 1;
  });
  return (likeness: number): number => {
    const { all, same } = cases.get(likeness) ?? { all: 0, same: 0 };
    return (same + 1) / (all + 2);
  };
};

/** For each occasion, the linked occasions, with the probability that they belong to the same person. */
type Links = ReadonlyMap<number, ReadonlyMap<number, number>>;

/** Links the occasions that probably belong to one person. */
const linkOccasions = (
  { actions }: Visits,
  exactness: Exactness,
  probabilityOf: (likeness: number) => number,
): Links => {
  const links = new Map<number, Map<number, number>>();
  const link = (a: number, b: number, probability: number): void => {
    const linked = links.get(a) ?? new Map<number, number>();
    links.set(a, linked.set(b, Math.max(probability, linked.get(b) ?? 0)));
  };
  compareNeighbours(actions, exactness, (a, b, likeness) => {
    const probability = probabilityOf(likeness);
    if (probability < leastProbable) return;
    link(a.occasion, b.occasion, probability);
    link(b.occasion, a.occasion, probability);
  });
  return links;
};

/** The occasions that are reached by chains of links with at least this probability. */
const followLinks = (from: readonly number[], links: Links, least: number): Iterable<number> => {
  const reached = new Map(from.map((one) => [one, 1]));
  const open = [...reached.keys()];
  for (let one = open.pop(); one !== undefined; one = open.pop())
    for (const [next, probability] of links.get(one) ?? []) {
      const product = probability * (reached.get(one) ?? 0);
      if (product < least || product <= (reached.get(next) ?? 0)) continue;
      reached.set(next, product);
      open.push(next);
    }
  return reached.keys();
};

/** Plays the analyst: knows some loans of each person, follows the links, and counts the found loans. */
const attack = ({ occasions }: Visits, links: Links, least: number): Followed => {
  const random = randomNumbers(3);
  const loansOf = new Map<number, number[]>();
  let all = 0;
  for (const [index, { person, loans }] of occasions.entries()) {
    const own = loansOf.get(person) ?? [];
    loansOf.set(person, own);
    for (let n = 0; n < loans; n += 1) own.push(index);
    all += loans;
  }
  const persons = [...loansOf].filter(([, own]) => own.length > knownLoans).slice(0, mostPersons);
  const sums = { others: 0, named: 0, right: 0, chance: 0 };
  for (const [person, own] of persons) {
    const given = own
      .map((occasion) => ({ occasion, turn: random() }))
      .toSorted((a, b) => a.turn - b.turn)
      .slice(0, knownLoans)
      .map(({ occasion }) => occasion);
    for (const index of followLinks(given, links, least)) {
      const { person: owner, loans } = occasions[index] as Visits['occasions'][number];
      sums.named += loans;
      if (owner === person) sums.right += loans;
    }
    sums.named -= knownLoans;
    sums.right -= knownLoans;
    sums.others += own.length - knownLoans;
    sums.chance += (own.length - knownLoans) / (all - knownLoans);
  }
  return {
    found: sums.right / sums.others,
    right: sums.named === 0 ? null : sums.right / sums.named,
    chance: sums.chance / persons.length,
  };
};

/**
 * Plays an analyst who knows ten loans of each person, and looks for the others. In one invented library,
 * with known persons, the analyst learns which neighbours at the desk belong together, and how careful to be.
 * In another, the analyst is tested. Without an exactness, the record has no instants, and the analyst names
 * only loans that began with a known loan, in one command.
 */
export const followNeighbours = (kind: KindOfLibrary, exactness: Exactness | null): Followed => {
  const tried = inventVisits(kind, 2);
  if (exactness === null) return attack(tried, new Map(), 1);
  const known = inventVisits(kind, 1);
  const probabilityOf = learn(known, exactness);
  const links = linkOccasions(known, exactness, probabilityOf);
  const least = careful.find((one) => (attack(known, links, one).right ?? 1) >= sure) ?? 1;
  return attack(tried, linkOccasions(tried, exactness, probabilityOf), least);
};
