import type { DeskAction } from './invent-visits.js';

/** The exactness of a record's instants, and whether it has an order. A history always has its order. */
export type Exactness = 'milliseconds' | 'hours' | 'days' | 'days in no order';

/** Called with two neighbours: actions near each other. The number sums up the facts about the pair. */
type Compare = (a: DeskAction, b: DeskAction, likeness: number) => void;

const day = 86_400_000;
const longestGap = 300_000;
/**
 * A day without an order is compared only if it has at most this number of actions. Among more, no link is
 * certain.
 */
const crowd = 60;

const roughly = (count: number): number => Math.floor(2 * Math.log2(count));

const isSameDesk = (a: DeskAction, b: DeskAction): boolean => a.place === b.place && a.staff === b.staff;

/** A number for the kinds of two actions, and for their gap or the size of their group. */
const likenessOf = (a: DeskAction, b: DeskAction, nearness: number): number =>
  nearness * 4 + (a.kind === 'lent' ? 2 : 0) + (b.kind === 'lent' ? 1 : 0);

/** Groups the actions. A new group begins with each desk, and with each action at another time. */
const groupBy = (
  actions: readonly DeskAction[],
  isSameTime: (a: DeskAction, b: DeskAction) => boolean,
): readonly (readonly DeskAction[])[] => {
  const groups: DeskAction[][] = [];
  let before: DeskAction | undefined;
  for (const action of actions) {
    if (before && isSameDesk(before, action) && isSameTime(before, action)) groups.at(-1)?.push(action);
    else groups.push([action]);
    before = action;
  }
  return groups;
};

const isSameUnit = (unit: number) => (a: DeskAction, b: DeskAction) =>
  Math.floor(a.at / unit) === Math.floor(b.at / unit);

const compareNext = (
  group: readonly DeskAction[],
  nearness: (a: DeskAction, b: DeskAction) => number,
  compare: Compare,
): void => {
  for (const [index, b] of group.slice(1).entries()) {
    const a = group[index] as DeskAction;
    compare(a, b, likenessOf(a, b, nearness(a, b)));
  }
};

const compareAll = (group: readonly DeskAction[], compare: Compare): void => {
  if (group.length > crowd) return;
  for (const [index, a] of group.entries())
    for (const b of group.slice(index + 1)) compare(a, b, likenessOf(a, b, group.length));
};

/**
 * Compares actions of different occasions at one desk. Compares each action with the next one or, without an
 * order, with all other actions of the day.
 */
export const compareNeighbours = (
  actions: readonly DeskAction[],
  exactness: Exactness,
  compare: Compare,
): void => {
  const others: Compare = (a, b, likeness) => {
    if (a.occasion !== b.occasion) compare(a, b, likeness);
  };
  const inUnits = (unit: number): void => {
    for (const group of groupBy(actions, isSameUnit(unit)))
      compareNext(group, () => roughly(group.length), others);
  };
  switch (exactness) {
    case 'milliseconds': {
      const gapOf = (a: DeskAction, b: DeskAction): number => b.at - a.at;
      for (const group of groupBy(actions, (a, b) => gapOf(a, b) <= longestGap))
        compareNext(group, (a, b) => roughly(1 + gapOf(a, b) / 1_000), others);
      return;
    }
    case 'hours':
      return inUnits(day / 24);
    case 'days':
      return inUnits(day);
    case 'days in no order':
      return groupBy(actions, isSameUnit(day)).forEach((group) => compareAll(group, others));
  }
};
