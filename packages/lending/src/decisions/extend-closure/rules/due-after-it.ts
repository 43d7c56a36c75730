import type { LocalDate } from '../../../vocabulary/index.js';
import { passed, refused, type Ruling } from '../../rule.js';

export interface DueWhileClosed {
  readonly code: 'due-while-closed';
  readonly until: LocalDate;
  readonly dueOn: LocalDate;
}

/** CLOSURE-2. What a closure moves is due after it. */
export const dueAfterIt = ({
  until,
  dueOn,
}: {
  readonly until: LocalDate;
  readonly dueOn: LocalDate;
}): Ruling<DueWhileClosed> => (until < dueOn ? passed : refused({ code: 'due-while-closed', until, dueOn }));
