import { setImmediate as nextTurn } from 'node:timers/promises';
import { lastPlace } from '@torioki/event-store';
import type { Command, EventStore, JsonObject, Place, Position, StoreError } from '@torioki/event-store';
import { answerOf, foldsOf, required } from '@torioki/event-store/adapter';
import { lendingEventCodec, localDate, LocalDate, type Instant, type Refusal } from '@torioki/lending';
import { rulesInForce, type RulesInForce } from '@torioki/lending/aggregates';
import { addDays, daysBetween } from '@torioki/lending/vocabulary';
import { zoneOf } from '../walk/zone-of.js';
import { toldDecision } from './told-decision.js';

/** The days when an order would pass if nothing else happens. */
export type When =
  | { readonly is: 'at-once' }
  /** On this day and on every later day that was tried. */
  | { readonly is: 'from'; readonly day: LocalDate }
  | { readonly is: 'only-on'; readonly days: readonly LocalDate[] }
  | { readonly is: 'not-by-waiting'; readonly refusals: readonly Refusal[] };

export interface WhenTold {
  readonly when: When;
  /** The last day that was tried. */
  readonly until: LocalDate;
}

/** The fields of an order that hold instants. Its days depend on them. */
const instants = ['at', 'clickedAt'] as const;

const mostDays = 400;
const millisecondsPerDay = 86_400_000;

const inDays = (instant: string, days: number): string =>
  new Date(Date.parse(instant) + days * millisecondsPerDay).toISOString();

/** The order, moved by a number of days to the same local time. No zone of a policy has summer time. */
export const later = (order: JsonObject & Command, days: number): JsonObject & Command => ({
  ...order,
  ...Object.fromEntries(
    instants.flatMap((name) => {
      const instant = order[name];
      return typeof instant === 'string' ? [[name, inDays(instant, days)]] : [];
    }),
  ),
  ...('run' in order && LocalDate.is(order['run']) && { run: addDays(order['run'], days) }),
});

/** The number of days to try: until the last day of a published calendar, and at most `mostDays`. */
const daysToTry = ({ dispatchDays, closedDays }: RulesInForce, today: LocalDate): number => {
  const ends = [dispatchDays, ...closedDays.values()].flat().map(({ until }) => daysBetween(today, until));
  return ends.length === 0 ? mostDays : Math.min(mostDays, Math.max(0, ...ends));
};

/** The days when an order passes, from their numbers after today; undefined for an empty list. */
const waited = (passing: readonly number[], days: number, today: LocalDate): When | undefined => {
  const [earliest] = passing;
  if (earliest === undefined) return undefined;
  return passing.length === days - earliest + 1
    ? { is: 'from', day: addDays(today, earliest) }
    : { is: 'only-on', days: passing.map((n) => addDays(today, n)) };
};

/**
 * Decides an order on each future day, over the history up to a place, and reports when it would pass. If it
 * passes on its own day, tries no later day.
 */
export const tryDays = (store: EventStore, order: JsonObject & Command, upTo?: Place | Position) =>
  answerOf<StoreError, { readonly is: 'tried' } & WhenTold>(async function* () {
    const place = yield* required(await lastPlace(store, upTo === undefined ? {} : { upTo }));
    const read = foldsOf(store, lendingEventCodec, 1_000);
    const first = yield* required(await toldDecision(read, order, place));
    const { states } = yield* required(await read({ rules: rulesInForce }, { upTo: place }));
    const rules = states['rules'] as RulesInForce;
    const at = order.at as Instant;
    const today = localDate(at, zoneOf(rules, at));
    if (first.verdict.is === 'accepted') return { is: 'tried', when: { is: 'at-once' }, until: today };
    const days = daysToTry(rules, today);
    const passing: number[] = [];
    for (let n = 1; n <= days; n += 1) {
      const { verdict } = yield* required(await toldDecision(read, later(order, n), place));
      if (verdict.is === 'accepted') passing.push(n);
      await nextTurn();
    }
    return {
      is: 'tried',
      when: waited(passing, days, today) ?? { is: 'not-by-waiting', refusals: first.verdict.refusals },
      until: addDays(today, days),
    };
  });
