import { rule } from '../vocabulary/index.js';
import type { Awaited, RulesInForce } from '../aggregates/index.js';

export const travelsBack = rule(
  {
    id: 'HOLD-4',
    en: 'A copy whose reservation ends travels back first where it left for a branch, and where it was held at another counter than the headquarters, since nobody need record that it was carried there.',
    ja: '予約が終わったとき、図書館へ発送された資料と、本館以外のカウンターで取り置かれた資料は、まず本館に戻る。',
    guide: ['A40', 'A44', 'A52'],
  },
  (
    { locations }: RulesInForce,
    { is, location, pickupClass }: Pick<Awaited, 'is' | 'location' | 'pickupClass'>,
  ): boolean =>
    pickupClass === 'counter'
      ? locations.get(location)?.headquarters !== true
      : is === 'shipped' || is === 'arrived',
);
