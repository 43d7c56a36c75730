import type { PickupLocation } from '../../../aggregates/index.js';
import type { Payer } from '../../../vocabulary/index.js';
import { refusedUnless, ruling } from '../../rule.js';

export const paidByPostAlone = ruling(
  {
    id: 'RETURN-2',
    en: 'Whoever hands a copy in pays nothing. Only the headquarters gets copies by post.',
    ja: '窓口に返された本に送料はかからない。郵送の返却を受けるのは本館だけである。',
    guide: ['R10'],
  },
  ({ location, headquarters }: PickupLocation, payer: Payer | null) =>
    refusedUnless(payer === null || headquarters, { code: 'nothing-to-pay', location }, { payer }),
);
