import type { Occasion } from './gather-occasions.js';
import { judgeCount, type Judged } from './judge-count.js';
import { listEventValues } from './list-values.js';
import { randomNumbers, shufflePersons } from './shuffle-persons.js';

/** A field, with the number of pairs of occasions of one person that share a value of the field. */
export interface JudgedField {
  readonly field: string;
  /** The pairs that share a value of nobody else: each such value joins occasions of one person. */
  readonly ownValues: Judged;
  /** The pairs that share any value: a value of few people narrows them down. */
  readonly allValues: Judged;
}

/** The field of all values that are long enough to be an id, wherever they are. */
export const anyField = 'an id in any field';
const idLength = 16;

/** The occasions that contain each value of each field, by their number. */
const gatherValues = (occasions: readonly Occasion[]) => {
  const fields = new Map<string, Map<string, Set<number>>>();
  const add = (field: string, value: string, occasion: number): void => {
    const values = fields.get(field) ?? new Map<string, Set<number>>();
    fields.set(field, values);
    const found = values.get(value);
    if (found) found.add(occasion);
    else values.set(value, new Set([occasion]));
  };
  for (const [index, { events }] of occasions.entries())
    for (const [field, value] of events.flatMap(listEventValues)) {
      add(field, value, index);
      if (value.length >= idLength && !field.endsWith(')')) add(anyField, value, index);
    }
  return fields;
};

interface Pairs {
  readonly own: number;
  readonly all: number;
}

/** Counts the pairs of one person in groups that share a value: in the groups of one person only, and in all. */
const countPairs = (groups: readonly (readonly number[])[], persons: readonly string[]): Pairs => {
  let [own, all] = [0, 0];
  for (const group of groups) {
    const counts = new Map<string, number>();
    for (const index of group) {
      const person = persons[index] as string;
      const before = counts.get(person) ?? 0;
      all += before;
      counts.set(person, before + 1);
    }
    if (counts.size === 1) own += (group.length * (group.length - 1)) / 2;
  }
  return { own, all };
};

/**
 * Judges each field of a history: whether its values join occasions of one person more often than after the
 * persons were shuffled. Fields without a value in two occasions join nothing, and are left out.
 */
export const judgeFields = (
  occasions: readonly Occasion[],
  { seed = 1, shuffles = 20 } = {},
): readonly JudgedField[] => {
  const random = randomNumbers(seed);
  const chance = Array.from({ length: shuffles }, () => shufflePersons(occasions, random));
  const persons = occasions.map(({ person }) => person);
  return [...gatherValues(occasions)].flatMap(([field, values]) => {
    const groups = [...values.values()].filter(({ size }) => size > 1).map((one) => [...one]);
    if (groups.length === 0) return [];
    const found = countPairs(groups, persons);
    const shuffled = chance.map((given) => countPairs(groups, given));
    const judge = (of: keyof Pairs) =>
      judgeCount(
        found[of],
        shuffled.map((one) => one[of]),
      );
    return [{ field, ownValues: judge('own'), allValues: judge('all') }];
  });
};

/** The fields with values that only occasions of one person share, more often than by chance. */
export const findLeaks = (fields: readonly JudgedField[]): readonly string[] =>
  fields.flatMap(({ field, ownValues }) => (ownValues.isMore ? [field] : []));

/** The further fields with values that occasions of one person share more often than by chance. */
export const findHints = (fields: readonly JudgedField[]): readonly string[] =>
  fields.flatMap(({ field, ownValues, allValues }) => (allValues.isMore && !ownValues.isMore ? [field] : []));
