import type { LocalDate } from '../../../vocabulary/index.js';
import { refusedUnless, ruling, type Ruling } from '../../rule.js';

export interface DueWhileClosed {
  readonly code: 'due-while-closed';
  readonly until: LocalDate;
  readonly dueOn: LocalDate;
}

export const dueAfterIt = ruling(
  {
    id: 'CLOSURE-2',
    en: 'What a closure moves is due after the closure.',
    ja: '休館で移した返却期日は、休館の後になる。',
  },
  ({ until, dueOn }: { readonly until: LocalDate; readonly dueOn: LocalDate }): Ruling<DueWhileClosed> =>
    refusedUnless(until < dueOn, { code: 'due-while-closed', until, dueOn }),
);
