import { byFirstDay, rule, type LocalDate, type LocationId } from '../vocabulary/index.js';
import { findClosures } from './closures.js';
import { headquarters, type RulesInForce } from './rules-in-force.js';

/**
 * A loan's due date after the closures that affect the loan. `location` is the place of the pickup. Applies
 * the closures in the order of their days, because one closure may move the date into the next one.
 */
export const dueAfterClosures = rule(
  {
    id: 'CLOSURE-1',
    en: 'A special closure of the headquarters moves every due date that falls in it. A closure of other places moves only the due dates of loans that were picked up there.',
    ja: '返却期日が臨時休館にかかるときは、休館の定める日に移る。本館の休館ではすべての貸出の、その他の場所の休館ではそこで貸し出した本の返却期日が移る。',
    guide: ['A51'],
  },
  (
    rules: RulesInForce,
    { location, dueDate }: { readonly location: LocationId; readonly dueDate: LocalDate },
  ): LocalDate => {
    const main = headquarters(rules);
    const ofMain = main === undefined ? [] : findClosures(rules.closures, main.location);
    return rules.closures
      .filter((closure) => ofMain.includes(closure) || findClosures([closure], location).length > 0)
      .toSorted(byFirstDay)
      .reduce((due, { from, dueOn }) => (from <= due && due < dueOn ? dueOn : due), dueDate);
  },
);
