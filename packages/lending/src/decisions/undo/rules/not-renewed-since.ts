import type { Renewal } from '../../../aggregates/index.js';
import { refusedUnless, ruling, type Ruling } from '../../rule.js';
import type { NotTheLast } from './still-the-last.js';

export const notRenewedSince = ruling(
  {
    id: 'UNDO-13',
    en: 'A pickup is not undone if its loan was renewed since.',
    ja: '貸出のあとで貸出延長をしたときは、その貸出を取り消せない。',
  },
  ({ times }: Renewal): Ruling<NotTheLast> =>
    refusedUnless(times === 0, { code: 'not-the-last' }, { renewals: times }),
);
