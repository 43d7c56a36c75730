import type { LocalDate } from '@torioki/lending';
import type { PickupLocations } from 'torioki';
import { requireShown } from '../../context.js';
import type { AtDesk } from '../staff-visit.js';

type Box = PickupLocations['branch'][number];

/** The places with a box: every branch, and every counter outside the headquarters. */
export const listBoxes = ({ branch, counter }: PickupLocations): readonly Box[] => [
  ...branch,
  ...counter.filter(({ headquarters }) => !headquarters),
];

/** The copies that left for a place on a day. */
export const findCopiesInBox = async (
  { desk }: AtDesk,
  location: string,
  day: LocalDate,
): Promise<readonly string[]> => {
  const inBox: string[] = [];
  for (let after: string | null | undefined; after !== null;) {
    const page = after === undefined ? { first: 200 } : { first: 200, after };
    const { underWay, nextPage } = requireShown(await desk.views.branchShipments(location, day, page).now());
    inBox.push(...underWay.filter(({ shippedOn }) => shippedOn === day).map(({ copy }) => copy));
    after = nextPage;
  }
  return inBox;
};
