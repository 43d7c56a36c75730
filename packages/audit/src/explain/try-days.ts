import { setImmediate as nextTurn } from 'node:timers/promises';
import { findLastCursor } from '@torioki/event-store';
import type { Command, EventStore, JsonObject, Cursor, Position, StoreError } from '@torioki/event-store';
import { attemptAnswer, makeStateReader, unwrap } from '@torioki/event-store/adapter';
import { lendingEventCodec, localDate, LocalDate, type Instant } from '@torioki/lending';
import { rulesInForce, type RulesInForce } from '@torioki/lending/aggregates';
import { addDays, daysBetween } from '@torioki/lending/vocabulary';
import { findZoneAt } from '../walk/find-zone-at.js';
import type { CheckedRule } from '@torioki/lending/host-rules';
import { explainCommand, type ExplainedRefusal } from './explain-command.js';

/** The days when an order would pass if nothing else happens. */
export type PassingDays =
  | { readonly is: 'at-once' }
  /** On this day and on every later day that was tried. */
  | { readonly is: 'from'; readonly day: LocalDate }
  | { readonly is: 'only-on'; readonly days: readonly LocalDate[] }
  | { readonly is: 'not-by-waiting'; readonly refusals: readonly ExplainedRefusal[] };

export interface TriedDays {
  readonly when: PassingDays;
  /** The last day that was tried. */
  readonly until: LocalDate;
}

/** The fields of an order that contain instants. */
const instants = ['at', 'clickedAt'] as const;

const mostDays = 400;
const millisecondsPerDay = 86_400_000;

const addDaysToInstant = (instant: string, days: number): string =>
  new Date(Date.parse(instant) + days * millisecondsPerDay).toISOString();

/**
 * Moves an order by a number of days, to the same local time. It adds 24 hours for each day, since no zone of
 * a policy has summer time.
 */
export const moveOrder = (order: JsonObject & Command, days: number): JsonObject & Command => ({
  ...order,
  ...Object.fromEntries(
    instants.flatMap((name) => {
      const instant = order[name];
      return typeof instant === 'string' ? [[name, addDaysToInstant(instant, days)]] : [];
    }),
  ),
  ...('run' in order && LocalDate.is(order['run']) && { run: addDays(order['run'], days) }),
});

/** The number of days to try: to the end of the published calendars, but at most `mostDays`. */
const countDaysToTry = ({ dispatchDays, closedDays }: RulesInForce, today: LocalDate): number => {
  const ends = [dispatchDays, ...closedDays.values()].flat().map(({ until }) => daysBetween(today, until));
  return ends.length === 0 ? mostDays : Math.min(mostDays, Math.max(0, ...ends));
};

/**
 * The days when an order passes; undefined if there are none. `passing` has these days as numbers from today.
 */
const findPassingDays = (
  passing: readonly number[],
  days: number,
  today: LocalDate,
): PassingDays | undefined => {
  const [earliest] = passing;
  if (earliest === undefined) return undefined;
  return passing.length === days - earliest + 1
    ? { is: 'from', day: addDays(today, earliest) }
    : { is: 'only-on', days: passing.map((n) => addDays(today, n)) };
};

/**
 * Decides an order as if it were given on each later day, and reports the days when it would pass. Reads the
 * history up to a cursor. If the order passes on its own day, no later day is tried.
 */
export const tryDays = (
  store: EventStore,
  order: JsonObject & Command,
  upTo?: Cursor | Position,
  hostRules: readonly CheckedRule[] = [],
) =>
  attemptAnswer<StoreError, { readonly is: 'tried' } & TriedDays>(async function* () {
    const place = yield* unwrap(await findLastCursor(store, upTo === undefined ? {} : { upTo }));
    const read = makeStateReader(store, lendingEventCodec, 1_000);
    const first = yield* unwrap(await explainCommand(read, order, place, { rules: hostRules }));
    const { states } = yield* unwrap(await read({ rules: rulesInForce }, { upTo: place }));
    const rules = states['rules'] as RulesInForce;
    const at = order.at as Instant;
    const today = localDate(at, findZoneAt(rules, at));
    if (first.verdict.is === 'accepted') return { is: 'tried', when: { is: 'at-once' }, until: today };
    const days = countDaysToTry(rules, today);
    const passing: number[] = [];
    for (let n = 1; n <= days; n += 1) {
      const { verdict } = yield* unwrap(
        await explainCommand(read, moveOrder(order, n), place, { rules: hostRules }),
      );
      if (verdict.is === 'accepted') passing.push(n);
      await nextTurn();
    }
    return {
      is: 'tried',
      when: findPassingDays(passing, days, today) ?? {
        is: 'not-by-waiting',
        refusals: first.verdict.refusals,
      },
      until: addDays(today, days),
    };
  });
