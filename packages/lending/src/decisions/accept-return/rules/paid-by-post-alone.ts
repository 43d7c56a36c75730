import type { PickupLocation } from '../../../aggregates/index.js';
import type { LocationId, Payer } from '../../../vocabulary/index.js';
import { refusedUnless, ruling, type Ruling } from '../../rule.js';

export interface NothingToPay {
  readonly code: 'nothing-to-pay';
  readonly location: LocationId;
}

export const paidByPostAlone = ruling(
  {
    id: 'RETURN-2',
    en: 'Whoever hands a copy in pays nothing. Only the headquarters gets copies by post.',
    ja: '窓口に返された本に送料はかからない。郵送の返却を受けるのは本館だけである。',
    guide: ['R10'],
  },
  ({ location, headquarters }: PickupLocation, payer: Payer | null): Ruling<NothingToPay> =>
    refusedUnless(payer === null || headquarters, { code: 'nothing-to-pay', location }, { payer }),
);
