import type { LocalDate } from '@torioki/lending';
import { mailRun, type MailRun } from '@torioki/lending/aggregates';
import { addDays } from '@torioki/lending/vocabulary';
import type { RunId } from '@torioki/patrons';
import type { RulesAt } from '@torioki/read-models';

/** The day of a run, from the name of a mail. The name of a patron's second mail ends in a number. */
export const dayOfRun = (run: RunId): LocalDate => run.slice(0, 10) as LocalDate;

/**
 * The last run that has begun: today's run or, before its hour, yesterday's. None before the first policy.
 */
export const findLastMailRun = ({ at, zone, today, rules }: RulesAt): MailRun | undefined =>
  [today, addDays(today, -1)]
    .map((day) => mailRun(rules, day, zone))
    .find((run) => run !== undefined && run.begins <= at);
