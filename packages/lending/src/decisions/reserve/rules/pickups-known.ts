import * as E from 'fp-ts/lib/Either.js';
import * as NEA from 'fp-ts/lib/NonEmptyArray.js';
import type { PickupClass } from '../../../vocabulary/index.js';
import { locationKnown, type PickupLocationUnknown } from '../../preconditions/location-known.js';
import { found, ruling, type Ruling } from '../../rule.js';
import { listPlaces, type Line, type ReserveSituation } from '../situation.js';

export interface LocatedLine extends Line {
  readonly pickupClass: PickupClass;
}

const everyLine = E.getApplicativeValidation(NEA.getSemigroup<PickupLocationUnknown>());

export const pickupsKnown = ruling(
  {
    id: 'RESERVE-4',
    en: 'Each line names a published pickup place, which determines its pickup class.',
    ja: 'どの予約も、公表されている受取場所で受け取り、受取の区分は場所で決まる。',
    guide: ['R2', 'R8', 'R26'],
  },
  ({ lines, published }: ReserveSituation): Ruling<PickupLocationUnknown, NEA.NonEmptyArray<LocatedLine>> => {
    const looked = NEA.map((line: Line) => ({ line, place: locationKnown(published, line.location) }))(lines);
    const places = NEA.traverse(everyLine)(({ line, place }: (typeof looked)[number]) =>
      E.map(({ pickupClass }: { readonly pickupClass: PickupClass }) => ({ ...line, pickupClass }))(place),
    )(looked);
    return E.isLeft(places)
      ? places
      : found(places.right, () => ({ lines: lines.length, locations: listPlaces(lines) }));
  },
);
