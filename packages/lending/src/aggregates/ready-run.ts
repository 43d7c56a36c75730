import {
  instantAt,
  rule,
  type Instant,
  type LocalDate,
  type LocalTime,
  type TimeZone,
} from '../vocabulary/index.js';
import { policyAt, type RulesInForce } from './rules-in-force.js';

/** A run of the mails about what is ready: what was ready before it begins is told of by that of the day (R49, A23). */
export interface ReadyRun {
  readonly day: LocalDate;
  readonly begins: Instant;
}

export const readyRun = rule(
  {
    id: 'NOTICE-5',
    en: 'The mail about what is ready goes out each day, from 20:00 by the guide: at the hour of the policy that the day begins with; none goes before the first policy.',
    ja: '用意できた本を知らせるメールは、毎日、その日の始まりに有効な運用規則の定める時刻（手引では20時）から送る。最初の運用規則の前には送らない。',
    guide: ['R49', 'A23'],
    policy: ['readyMail.at'],
  },
  (rules: RulesInForce, day: LocalDate, zone: TimeZone): ReadyRun | undefined => {
    const policy = policyAt(rules, instantAt(day, '00:00' as LocalTime, zone));
    return policy && { day, begins: instantAt(day, policy.readyMail.at, zone) };
  },
);

/**
 * Whether a run tells of what is ready since then (NOTICE-4). No clock is asked, so that who mails and who records agree:
 * what was mailed and could not be recorded would be mailed again by the next minute.
 */
export const isToldBy = (run: ReadyRun | undefined, readySince: Instant): boolean =>
  run !== undefined && readySince < run.begins;
