import { localDate, type Instant } from '@torioki/lending';
import { dueAfterClosures } from '@torioki/lending/aggregates';
import { addDays, daysBetween, daysFromTo, type PickupClass } from '@torioki/lending/vocabulary';
import { documents, listed, type Asking } from '@torioki/projection';
import { dropOutsModel, noWaits, type WaitsOver } from '../drop-outs/fold.js';
import { beginningOfDay, rulesAt, type RulesAt } from '../published-rules/rules-at.js';
import type { PastCycle } from './document.js';
import { cyclesModel, daysCounted, placeOf } from './fold.js';

/** So many cycles took so many days. */
export interface DayCount {
  readonly days: number;
  readonly times: number;
}

/** How many days it took, the fewest first. */
export interface DaysTaken {
  readonly kept: readonly DayCount[];
  /** From the due date until it was free again; fewer than none if it was back before. */
  readonly late: readonly DayCount[];
  /** From when it was handed in elsewhere until it was free again. */
  readonly back: readonly DayCount[];
}

/** How long copies were away and how waits ended in the last 365 days: counts, and nothing of anybody. */
export interface Cycles extends WaitsOver {
  readonly taken: Readonly<Record<PickupClass, DaysTaken>>;
}

/** As many cycles say how long it takes; more are not asked for. */
const enough = 1_000;

/** A large library is asked for a part of its copies, and for a larger one if these had too few cycles. */
function* pastSince(since: Instant): Asking<readonly PastCycle[]> {
  let found: readonly PastCycle[] = [];
  for (const share of [1 / 256, 1 / 64, 1 / 16, 1 / 4, 1]) {
    const some = yield* listed(cyclesModel, 'past', { to: placeOf(2 ** 32 * share - 1) });
    found = some.flatMap(({ past }) => past).filter(({ freeAt }) => freeAt >= since);
    if (found.length >= enough) break;
  }
  return found;
}

function* waitsSince({ today }: RulesAt): Asking<WaitsOver> {
  const days = daysFromTo(addDays(today, 1 - daysCounted), today);
  const months = yield* documents(dropOutsModel, [...new Set(days.map((day) => day.slice(0, 7)))]);
  const all = new Map(months.flatMap((month) => Object.entries(month)));
  return days
    .map((day) => all.get(day) ?? noWaits)
    .reduce(
      (sum, one) => ({ secured: sum.secured + one.secured, givenUp: sum.givenUp + one.givenUp }),
      noWaits,
    );
}

const counted = (days: readonly number[]): readonly DayCount[] => {
  const times = new Map<number, number>();
  for (const one of days) times.set(one, (times.get(one) ?? 0) + 1);
  return [...times].map(([days, times]) => ({ days, times })).toSorted((one, other) => one.days - other.days);
};

const takenBy = (past: readonly PastCycle[], { rules, zone }: RulesAt): DaysTaken => {
  const between = (from: Instant | null, { freeAt }: PastCycle) =>
    from === null ? [] : [daysBetween(localDate(from, zone), localDate(freeAt, zone))];
  return {
    kept: counted(past.flatMap((one) => between(one.securedAt, one))),
    late: counted(
      past.flatMap(({ lent, freeAt }) =>
        lent === null ? [] : [daysBetween(dueAfterClosures(rules, lent), localDate(freeAt, zone))],
      ),
    ),
    back: counted(past.flatMap((one) => between(one.handedInAt, one))),
  };
};

/** How long copies were away, by the class of the place, and how many gave up waiting. */
export function* cyclesAt(at: Instant): Asking<Cycles> {
  const on = yield* rulesAt(at);
  const past = yield* pastSince(beginningOfDay(on, daysCounted));
  const taken = (one: PickupClass) =>
    takenBy(
      past.filter(({ pickupClass }) => pickupClass === one),
      on,
    );
  return {
    taken: { counter: taken('counter'), branch: taken('branch'), home: taken('home') },
    ...(yield* waitsSince(on)),
  };
}
