import type { LocalDate } from '../../../vocabulary/index.js';
import { refusedUnless, ruling } from '../../rule.js';

export const dueAfterClosure = ruling(
  {
    id: 'CLOSURE-2',
    en: 'If a closure changes a due date, the new due date is after the closure.',
    ja: '休館で移した返却期日は、休館の後になる。',
  },
  ({ until, dueOn }: { readonly until: LocalDate; readonly dueOn: LocalDate }) =>
    refusedUnless(until < dueOn, { code: 'due-while-closed', until, dueOn }),
);
