import {
  headquarters,
  type OpenLoan,
  type PickupLocation,
  type RulesInForce,
} from '../../../aggregates/index.js';
import { refusedUnless, ruling } from '../../rule.js';

export const rightReturnPlace = ruling(
  {
    id: 'RETURN-1',
    en: 'A copy is returned to the place where it was picked up. A copy that was received at home is posted to the headquarters. The headquarters accepts every copy.',
    ja: '本は受け取った場所に返す。自宅で受け取った本は本館に送る。本館はどの本も受け付ける。',
    guide: ['R9', 'R10', 'A37'],
  },
  (published: RulesInForce, { location, headquarters: takesAll }: PickupLocation, loan: OpenLoan) => {
    const main = headquarters(published)?.location ?? loan.location;
    const expected = loan.pickupClass === 'home' ? main : loan.location;
    return refusedUnless(takesAll || location === expected, {
      code: 'wrong-return-place',
      location,
      expected,
    });
  },
);
