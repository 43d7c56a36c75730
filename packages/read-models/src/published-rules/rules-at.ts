import { instantAt, localDate } from '@torioki/lending';
import type { Instant, LocalDate, LocalTime, TimeZone } from '@torioki/lending';
import {
  computeOnce,
  policyAt,
  rulesInForce,
  rulesUntil,
  type RulesInForce,
} from '@torioki/lending/aggregates';
import { addDays, beginningOfMinute } from '@torioki/lending/vocabulary';
import { document, type RunningQuery } from '@torioki/projection';
import { publishedRulesModel, theRules, type PublishedRulesDocument } from './fold.js';

export interface RulesAt {
  readonly at: Instant;
  readonly zone: TimeZone;
  readonly today: LocalDate;
  readonly rules: RulesInForce;
}

/** Computes the rules in force from the publications. */
export const foldRules = computeOnce((published: PublishedRulesDocument): RulesInForce =>
  published.reduce((rules, event) => rulesInForce.evolve(rules, event), rulesInForce.initial),
);

/**
 * `yield* readRules(instant)` returns the published rules and the date of the instant. The date is in the
 * time zone of the policy that applies at the instant (A49).
 */
export function* readRules(at: Instant): RunningQuery<RulesAt> {
  const rules = foldRules(yield* document(publishedRulesModel, theRules));
  const zone = policyAt(rules, at)?.timeZone ?? 'Asia/Tokyo';
  return { at, zone, today: localDate(at, zone), rules };
}

export function* readPublishedRules(at: Instant): RunningQuery<RulesAt> {
  const published = yield* document(publishedRulesModel, theRules);
  const model = rulesUntil(beginningOfMinute(at));
  const rules = published.reduce((before, event) => model.evolve(before, event), model.initial);
  const zone = policyAt(rules, at)?.timeZone ?? 'Asia/Tokyo';
  return { at, zone, today: localDate(at, zone), rules };
}

export const beginningOfDay = ({ today, zone }: RulesAt, daysAgo: number): Instant =>
  instantAt(addDays(today, -daysAgo), '00:00' as LocalTime, zone);
