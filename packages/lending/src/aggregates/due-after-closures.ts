import type { LocalDate } from '../vocabulary/index.js';
import type { RulesInForce } from './rules-in-force.js';

/** CLOSURE-1. When something is due that was due on a day: a special closure moves it (A51). */
export const dueAfterClosures = ({ closures }: RulesInForce, dueDate: LocalDate): LocalDate =>
  closures.reduce((due, { from, dueOn }) => (from <= due && due < dueOn ? dueOn : due), dueDate);
