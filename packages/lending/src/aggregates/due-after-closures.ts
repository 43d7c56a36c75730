import { rule, type LocalDate } from '../vocabulary/index.js';
import type { RulesInForce } from './rules-in-force.js';

/** By the closures in the order of their days: what one moves may fall in the next, whichever was announced first. */
export const dueAfterClosures = rule(
  {
    id: 'CLOSURE-1',
    en: 'A special closure moves a due date that falls in it.',
    ja: '返却期日が臨時休館にかかるときは、休館の定める日に移る。',
    guide: ['A51'],
  },
  ({ closures }: RulesInForce, dueDate: LocalDate): LocalDate =>
    closures
      .toSorted((one, other) => (one.from < other.from ? -1 : 1))
      .reduce((due, { from, dueOn }) => (from <= due && due < dueOn ? dueOn : due), dueDate),
);
