import type { PickupLocation } from '../../../aggregates/index.js';
import type { Payer } from '../../../vocabulary/index.js';
import { refusedUnless, ruling } from '../../rule.js';

export const paidByPostAlone = ruling(
  {
    id: 'RETURN-2',
    en: 'A return at a counter costs no postage. Only the headquarters receives returns by post.',
    ja: '窓口に返された本に送料はかからない。郵送の返却を受けるのは本館だけである。',
    guide: ['R10'],
  },
  ({ location, headquarters }: PickupLocation, payer: Payer | null) =>
    refusedUnless(payer === null || headquarters, { code: 'nothing-to-pay', location }, { payer }),
);
