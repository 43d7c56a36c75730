import { addDays, readyRun, type LocalDate, type ReadyRun } from '@torioki/lending';
import type { RunId } from '@torioki/patrons';
import type { RulesAt } from '@torioki/read-models';

/** The day of a run; a second mail of it to a patron has a number behind. */
export const dayOf = (run: RunId): LocalDate => run.slice(0, 10) as LocalDate;

/** The last run that has begun: that of today, or until its hour that of yesterday; none before the first policy. */
export const lastRun = ({ at, zone, today, rules }: RulesAt): ReadyRun | undefined =>
  [today, addDays(today, -1)]
    .map((day) => readyRun(rules, day, zone))
    .find((run) => run !== undefined && run.begins <= at);
