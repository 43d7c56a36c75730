import { localDate, type Instant } from '@torioki/lending';
import { dueAfterClosures } from '@torioki/lending/aggregates';
import { addDays, daysBetween, daysFromTo, type PickupClass } from '@torioki/lending/vocabulary';
import { documents, documentsInList, type RunningQuery } from '@torioki/projection';
import { waitsOverModel, noWaits, type WaitsOver } from '../waits-over/fold.js';
import { beginningOfDay, readRules, type RulesAt } from '../published-rules/rules-at.js';
import type { PastCycle } from './document.js';
import { daysUntilFreeModel, daysCounted, placeOf } from './fold.js';

/** A number of days, and the number of cycles that took this long. */
export interface DayCount {
  readonly days: number;
  readonly times: number;
}

/** The durations of cycles in days. Each list begins with the shortest. */
export interface DaysTaken {
  readonly kept: readonly DayCount[];
  /** The days from the due date until the copy was free again; negative if it was free earlier. */
  readonly late: readonly DayCount[];
  /** The days from the hand-in at a place until the copy was free again at the headquarters. */
  readonly back: readonly DayCount[];
}

/**
 * The durations of the cycles that ended in the last 365 days, and the numbers of waits that ended. Only
 * counts: no patron is named.
 */
export interface Cycles extends WaitsOver {
  readonly taken: Readonly<Record<PickupClass, DaysTaken>>;
}

/** The number of cycles after which the query reads no more copies. */
const enough = 1_000;

/** The ended cycles of some of the copies. Reads more copies, step by step, until it has enough cycles. */
function* pastSince(since: Instant): RunningQuery<readonly PastCycle[]> {
  let found: readonly PastCycle[] = [];
  for (const share of [1 / 256, 1 / 64, 1 / 16, 1 / 4, 1]) {
    const some = yield* documentsInList(daysUntilFreeModel, 'past', { to: placeOf(2 ** 32 * share - 1) });
    found = some.flatMap(({ past }) => past).filter(({ freeAt }) => freeAt >= since);
    if (found.length >= enough) break;
  }
  return found;
}

function* waitsSince({ today }: RulesAt): RunningQuery<WaitsOver> {
  const days = daysFromTo(addDays(today, 1 - daysCounted), today);
  const months = yield* documents(waitsOverModel, [...new Set(days.map((day) => day.slice(0, 7)))]);
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

/** A cycle with a renewed loan does not show how long the next patron waits. */
const isRenewed = ({ lent }: PastCycle): boolean => lent !== null && lent.renewals > 0;

const takenBy = (past: readonly PastCycle[], { rules, zone }: RulesAt): DaysTaken => {
  const between = (from: Instant | null, { freeAt }: PastCycle) =>
    from === null ? [] : [daysBetween(localDate(from, zone), localDate(freeAt, zone))];
  return {
    kept: counted(past.flatMap((one) => (isRenewed(one) ? [] : between(one.securedAt, one)))),
    late: counted(
      past.flatMap(({ lent, freeAt }) =>
        lent === null ? [] : [daysBetween(dueAfterClosures(rules, lent), localDate(freeAt, zone))],
      ),
    ),
    back: counted(past.flatMap((one) => between(one.handedInAt, one))),
  };
};

/** The durations of cycles for each class of pickup place, and the numbers of waits that ended. */
export function* readCycles(at: Instant): RunningQuery<Cycles> {
  const on = yield* readRules(at);
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
