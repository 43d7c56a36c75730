import type * as E from 'fp-ts/lib/Either.js';
import { rule, addDays, type LocalDate, type LocationId } from '../vocabulary/index.js';
import { nthDayAfter, type UnpublishedDay } from './calendar.js';
import { findClosedDays, type RulesInForce } from './rules-in-force.js';

export const firstOpenDay = rule(
  {
    id: 'NOTICE-3',
    en: 'The first open day of a place on or after a given day.',
    ja: 'ある日以降、その場所が最初に開く日。',
    guide: ['A52'],
  },
  (rules: RulesInForce, location: LocationId, from: LocalDate): E.Either<UnpublishedDay, LocalDate> =>
    nthDayAfter(findClosedDays(rules, location), addDays(from, -1), 1, false),
);
