import { rule } from '../vocabulary/index.js';
import type { ReservationWithCopy, RulesInForce } from '../aggregates/index.js';

export const travelsBack = rule(
  {
    id: 'HOLD-4',
    en: 'When a reservation ends, its copy must travel back to the headquarters if it had left for a branch, or if it was held at a counter outside the headquarters. It can be secured again only once it has arrived there, even if no record shows that it was carried to the counter.',
    ja: '予約が終わったとき、図書館へ発送された資料と、本館以外のカウンターで取り置かれた資料は、まず本館に戻る。',
    guide: ['A40', 'A44', 'A52'],
  },
  (
    { locations }: RulesInForce,
    { is, location, pickupClass }: Pick<ReservationWithCopy, 'is' | 'location' | 'pickupClass'>,
  ): boolean =>
    pickupClass === 'counter'
      ? locations.get(location)?.headquarters !== true
      : is === 'shipped' || is === 'arrived',
);
