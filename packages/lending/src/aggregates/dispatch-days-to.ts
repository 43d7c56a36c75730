import { rule, type LocalDate, type LocationId } from '../vocabulary/index.js';
import { isSurelyListed, type Calendar } from './calendar.js';
import { findClosures, addClosures } from './closures.js';
import { computeOnce } from './compute-once.js';
import { findClosedDays, headquarters, type RulesInForce } from './rules-in-force.js';

/** Whether the headquarters is closed on a day; false if its closed days are not published. */
export const isClosedAtHeadquarters = (rules: RulesInForce): ((day: LocalDate) => boolean) => {
  const main = headquarters(rules);
  const closed = main === undefined ? [] : findClosedDays(rules, main.location);
  return (day) => isSurelyListed(closed, day);
};

/** The published dispatch days, without closed days of the headquarters. */
export const findDispatchDays = computeOnce((rules: RulesInForce): Calendar => {
  const isClosed = isClosedAtHeadquarters(rules);
  return rules.dispatchDays.map(({ days, ...period }) => ({
    ...period,
    days: { has: (day) => days.has(day) && !isClosed(day) },
  }));
});

export const dispatchDaysTo = rule(
  {
    id: 'CALENDAR-3',
    en: 'Nothing leaves while the headquarters is closed, even on a published dispatch day. Nothing leaves for a place during a special closure of that place.',
    ja: '公表された発送日でも、本館の休館日には発送しない。臨時休館の場所へは、その間は発送しない。',
    guide: ['R51', 'A50', 'A51'],
  },
  (rules: RulesInForce, location: LocationId): Calendar =>
    addClosures(findDispatchDays(rules), findClosures(rules.closures, location), false),
);
