import type { DeskAction } from './invent-visits.js';

/** How exactly the record has the instants of actions. */
export type Exactness = 'milliseconds' | 'hours' | 'days';

/** Called with two neighbours, and with all that the record tells about the pair. */
type Compare = (a: DeskAction, b: DeskAction, likeness: string) => void;

const unit = { hours: 3_600_000, days: 86_400_000 };
const longestGap = 300_000;
const farthest = 20;
/** With more actions in an hour or a day, none is surely of the same person as another. */
const crowd = 60;

const kindsOf = (a: DeskAction, b: DeskAction): string =>
  `${a.kind} ${b.kind} ${a.staff === b.staff ? 'same desk' : 'other desk'}`;

const roughly = (count: number): number => Math.floor(2 * Math.log2(count));

const compareByGap = (actions: readonly DeskAction[], compare: Compare): void => {
  for (const [index, a] of actions.entries())
    for (let next = index + 1; next <= index + farthest; next += 1) {
      const b = actions[next];
      if (b?.place !== a.place || b.at - a.at > longestGap) break;
      const gap = roughly(1 + (b.at - a.at) / 1_000);
      compare(a, b, `${kindsOf(a, b)} gap ${gap} rank ${Math.min(next - index, 6)}`);
    }
};

const compareWithin = (actions: readonly DeskAction[], length: number, compare: Compare): void => {
  const isSame = (a: DeskAction, b: DeskAction): boolean =>
    a.place === b.place && Math.floor(a.at / length) === Math.floor(b.at / length);
  for (let from = 0, until = 0; from < actions.length; from = until) {
    const first = actions[from] as DeskAction;
    while (until < actions.length && isSame(first, actions[until] as DeskAction)) until += 1;
    if (until - from > crowd) continue;
    const group = actions.slice(from, until);
    for (const [index, a] of group.entries())
      for (const b of group.slice(index + 1))
        compare(a, b, `${kindsOf(a, b)} among ${roughly(group.length)}`);
  }
};

/** Compares the actions of different occasions that are close to each other in the record. */
export const compareNeighbours = (
  actions: readonly DeskAction[],
  exactness: Exactness,
  compare: Compare,
): void => {
  const others: Compare = (a, b, likeness) => {
    if (a.occasion !== b.occasion) compare(a, b, likeness);
  };
  if (exactness === 'milliseconds') compareByGap(actions, others);
  else compareWithin(actions, unit[exactness], others);
};
