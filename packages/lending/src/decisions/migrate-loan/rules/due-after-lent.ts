import type { LocalDate } from '../../../vocabulary/index.js';
import { refusedIf, ruling, type Ruling } from '../../rule.js';

export interface DueBeforeLent {
  readonly code: 'due-before-lent';
  readonly lentOn: LocalDate;
  readonly dueDate: LocalDate;
}

export const dueAfterLent = ruling(
  {
    id: 'MIGRATION-2',
    en: 'A migrated loan is not due before it was lent.',
    ja: '引き継ぐ貸出の返却期日は、貸出日より前ではない。',
  },
  ({ lentOn, dueDate }: Omit<DueBeforeLent, 'code'>): Ruling<DueBeforeLent> =>
    refusedIf(dueDate < lentOn, { code: 'due-before-lent', lentOn, dueDate }),
);
