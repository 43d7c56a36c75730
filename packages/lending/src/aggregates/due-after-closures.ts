import { rule, type LocalDate } from '../vocabulary/index.js';
import type { RulesInForce } from './rules-in-force.js';

export const dueAfterClosures = rule(
  {
    id: 'CLOSURE-1',
    en: 'A special closure moves a due date that falls in it.',
    ja: '返却期日が臨時休館にかかるときは、休館の定める日に移る。',
    guide: ['A51'],
  },
  ({ closures }: RulesInForce, dueDate: LocalDate): LocalDate =>
    closures.reduce((due, { from, dueOn }) => (from <= due && due < dueOn ? dueOn : due), dueDate),
);
