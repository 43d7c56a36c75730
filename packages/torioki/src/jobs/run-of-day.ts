import { addDays, instantAt, policyAt, type Instant, type LocalDate, type LocalTime } from '@torioki/lending';
import type { RulesAt } from '@torioki/read-models';

/** The run of a day tells of what was secured before the instant at which it begins (R49, A23). */
export interface RunOfDay {
  readonly day: LocalDate;
  readonly begins: Instant;
}

/** The last run that has begun: that of today, or until its hour that of yesterday; none before the first policy. */
export const lastRun = ({ at, zone, today, rules }: RulesAt): RunOfDay | undefined =>
  [today, addDays(today, -1)]
    .flatMap((day): readonly RunOfDay[] => {
      const policy = policyAt(rules, instantAt(day, '00:00' as LocalTime, zone));
      return policy ? [{ day, begins: instantAt(day, policy.readyMail.at, zone) }] : [];
    })
    .find(({ begins }) => begins <= at);
