import type { RulesInForce } from '../../aggregates/index.js';
import type { Actor, LocationId } from '../../vocabulary/index.js';
import { passed, refusedUnless, ruling, type Ruling } from '../rule.js';

export interface NotAtHeadquarters {
  readonly code: 'recorded-at-headquarters-only';
  /** The place of the desk. */
  readonly location: LocationId;
}

/** Passes commands of version 1, which were accepted at every desk. */
export const atTheHeadquarters = ruling(
  {
    id: 'LOCATION-5',
    en: 'Only the headquarters records that a copy is there. A room that is no pickup place belongs to the headquarters.',
    ja: '資料が本館にあるという記録は、本館で行う。受取場所でない部屋は、本館の一部とみなす。',
  },
  ({ locations }: RulesInForce, actor: Actor, version: number): Ruling<NotAtHeadquarters> => {
    if (version < 2 || !('location' in actor)) return passed;
    const { location } = actor;
    const headquarters = locations.get(location)?.headquarters ?? true;
    return refusedUnless(headquarters, { code: 'recorded-at-headquarters-only', location }, { headquarters });
  },
);
