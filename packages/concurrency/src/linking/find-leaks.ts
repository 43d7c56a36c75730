import type { Occasion } from './gather-occasions.js';
import { judgeCount, type Judged } from './judge-count.js';
import { listEventValues } from './list-values.js';
import { randomNumbers, shufflePersons } from './shuffle-persons.js';

/** A field, and its pairs. A pair is two occasions of one person that share a value of the field. */
export interface JudgedField {
  readonly field: string;
  /** The pairs whose shared value belongs to only one person. Such a value links the person's occasions. */
  readonly ownValues: Judged;
  /** All pairs. A value that few people have hints at a person. */
  readonly allValues: Judged;
}

/** The name for all fields together. This field has only values that are long enough to be an id. */
export const anyField = 'an id in any field';
const idLength = 16;

/** The indexes of the occasions with a value, in their order. Most values are in only one occasion. */
type Numbers = number | number[];

const withNumber = (found: Numbers | undefined, occasion: number): Numbers => {
  if (found === undefined || found === occasion) return occasion;
  if (typeof found === 'number') return [found, occasion];
  if (found.at(-1) !== occasion) found.push(occasion);
  return found;
};

/** For each field, the groups of occasions that share a value of the field. */
const groupByValue = (occasions: readonly Occasion[]) => {
  const fields = new Map<string, Map<string, Numbers>>();
  const add = (field: string, value: string, occasion: number): void => {
    const values = fields.get(field) ?? new Map<string, Numbers>();
    fields.set(field, values);
    const found = values.get(value);
    const now = withNumber(found, occasion);
    if (now !== found) values.set(value, now);
  };
  for (const [index, { events }] of occasions.entries())
    for (const event of events)
      for (const [field, value] of listEventValues(event)) {
        add(field, value, index);
        if (value.length >= idLength && !field.endsWith(')')) add(anyField, value, index);
      }
  return [...fields].map(([field, values]) => ({
    field,
    groups: [...values.values()].filter((found) => typeof found !== 'number'),
  }));
};

interface Pairs {
  readonly own: number;
  readonly all: number;
}

/** Numbers for the persons of the occasions: the same number for the same person. */
const numberPersons = (persons: readonly string[]): Uint32Array => {
  const numbers = new Map<string, number>();
  for (const person of persons) if (!numbers.has(person)) numbers.set(person, numbers.size);
  return Uint32Array.from(persons, (person) => numbers.get(person) ?? 0);
};

/** Counts the pairs of occasions of one person: in groups of one person (`own`), in all groups (`all`). */
const countPairs = (groups: readonly (readonly number[])[], persons: Uint32Array): Pairs => {
  const counts = new Uint32Array(persons.length);
  const personOf = (index: number): number => persons[index] as number;
  let [own, all] = [0, 0];
  for (const group of groups) {
    let isOfOne = true;
    const [first = 0] = group;
    for (const index of group) {
      const before = counts[personOf(index)] as number;
      all += before;
      counts[personOf(index)] = before + 1;
      isOfOne &&= personOf(index) === personOf(first);
    }
    for (const index of group) counts[personOf(index)] = 0;
    if (isOfOne) own += (group.length * (group.length - 1)) / 2;
  }
  return { own, all };
};

/**
 * Judges for each field whether its values link occasions of one person more often than by chance. Shuffles
 * of the persons show the effect of chance. Fields without a value in two occasions link nothing, and are
 * left out.
 */
export const judgeFields = (
  occasions: readonly Occasion[],
  { seed = 1, shuffles = 20 } = {},
): readonly JudgedField[] => {
  const random = randomNumbers(seed);
  const chance = Array.from({ length: shuffles }, () => numberPersons(shufflePersons(occasions, random)));
  const persons = numberPersons(occasions.map(({ person }) => person));
  return groupByValue(occasions).flatMap(({ field, groups }) => {
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

/**
 * Finds the fields that link the occasions of a person. In such a field, more often than by chance, all
 * occasions with the same value belong to one person.
 */
export const findLeaks = (fields: readonly JudgedField[]): readonly string[] =>
  fields.flatMap(({ field, ownValues }) => (ownValues.isMore ? [field] : []));

/**
 * Finds further fields that hint at a person. In such a field, more often than by chance, occasions of one
 * person have the same value. Occasions of other persons may have it too.
 */
export const findHints = (fields: readonly JudgedField[]): readonly string[] =>
  fields.flatMap(({ field, ownValues, allValues }) => (allValues.isMore && !ownValues.isMore ? [field] : []));
