import {
  instantAt,
  rule,
  type Instant,
  type LocalDate,
  type LocalTime,
  type TimeZone,
} from '../vocabulary/index.js';
import { policyAt, type RulesInForce } from './rules-in-force.js';

/**
 * The run that sends a day's mails. It covers every copy that became ready before the run began (R49, A23).
 */
export interface MailRun {
  readonly day: LocalDate;
  readonly begins: Instant;
}

export const mailRun = rule(
  {
    id: 'NOTICE-5',
    en: 'A daily mail lists the books that are ready. The policy in force at the beginning of the day sets the hour of the mail: 20:00 in the guide. Before the first policy no mail is sent.',
    ja: '用意できた本を知らせるメールは、毎日、その日の始まりに有効な運用規則の定める時刻（手引では20時）から送る。最初の運用規則の前には送らない。',
    guide: ['R49', 'A23'],
    policy: ['readyMail.at'],
  },
  (rules: RulesInForce, day: LocalDate, zone: TimeZone): MailRun | undefined => {
    const policy = policyAt(rules, instantAt(day, '00:00' as LocalTime, zone));
    return policy && { day, begins: instantAt(day, policy.readyMail.at, zone) };
  },
);

/**
 * Whether a run covers a copy that became ready at an instant (NOTICE-4). Reads no clock, because the mailer
 * and RecordNotice must agree. Otherwise the mailer could send a mail that cannot be recorded, and repeat it
 * every minute.
 */
export const isCoveredByRun = (run: MailRun | undefined, readySince: Instant): boolean =>
  run !== undefined && readySince < run.begins;
