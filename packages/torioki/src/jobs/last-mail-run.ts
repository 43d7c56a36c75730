import type { LocalDate } from '@torioki/lending';
import { mailRun, type MailRun } from '@torioki/lending/aggregates';
import { addDays } from '@torioki/lending/vocabulary';
import type { RunId } from '@torioki/patrons';
import type { RulesAt } from '@torioki/read-models';

/** The day of a run, from its name. In the name for a patron's second mail, a number follows the day. */
export const dayOfRun = (run: RunId): LocalDate => run.slice(0, 10) as LocalDate;

/**
 * The last run that has begun: today's run or, before its hour, yesterday's. Undefined before the first
 * policy.
 */
export const findLastMailRun = ({ at, zone, today, rules }: RulesAt): MailRun | undefined =>
  [today, addDays(today, -1)]
    .map((day) => mailRun(rules, day, zone))
    .find((run) => run !== undefined && run.begins <= at);
