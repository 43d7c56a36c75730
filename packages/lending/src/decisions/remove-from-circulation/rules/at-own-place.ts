import { headquarters, type Copy, type RulesInForce } from '../../../aggregates/index.js';
import type { Actor, LocationId } from '../../../vocabulary/index.js';
import { found, refusedUnless, ruling, type Ruling } from '../../rule.js';
import type { NotHere } from '../../ship-return/rules/copy-at-this-place.js';

/** The copies that staff can have in hand: neither on loan, nor lent to a library, missing or withdrawn. */
export type InHand = Extract<
  Copy,
  {
    readonly is:
      | 'on-shelf'
      | 'set-aside'
      | 'in-transit-out'
      | 'at-branch'
      | 'to-send-back'
      | 'in-transit-back'
      | 'removed';
  }
>;

/**
 * The places where a copy may be, the recorded place first. A copy may have arrived, or come back, without a
 * record.
 */
const placesOf = (copy: InHand, main: LocationId): readonly [LocationId, ...LocationId[]] => {
  switch (copy.is) {
    case 'on-shelf':
    case 'in-transit-back':
    case 'removed':
      return [main];
    case 'set-aside':
      return copy.pickupClass === 'counter' ? [copy.location, main] : [main];
    case 'in-transit-out':
      return [copy.location, main];
    case 'at-branch':
      return [copy.location];
    case 'to-send-back':
      return [copy.from, main];
  }
};

export const atOwnPlace = ruling(
  {
    id: 'REMOVE-1',
    en: 'Staff of a place remove a copy from circulation only if the copy may be at their place. The general materials section removes any copy.',
    ja: '資料の利用を停止するのは、その資料がありうる場所の職員である。一般資料サービス課は、どの資料でも停止できる。',
  },
  (published: RulesInForce, actor: Actor, copy: InHand): Ruling<NotHere> => {
    const { role } = actor;
    if (!('location' in actor) || role === 'general-materials') return found(undefined, { role });
    const { location } = actor;
    const places = placesOf(copy, headquarters(published)?.location ?? location);
    const [from] = places;
    return refusedUnless(places.includes(location), { code: 'copy-not-here', location, from }, { role });
  },
);
