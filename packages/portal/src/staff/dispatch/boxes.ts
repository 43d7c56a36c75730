import type { LocalDate } from '@torioki/lending';
import type { PickupLocations } from 'torioki';
import { readPages } from '../read-pages.js';
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
  for await (const { shown } of readPages((page) =>
    desk.views.branchShipments(location, day, { ...page, only: ['under-way'] }).now(),
  ))
    inBox.push(...shown.underWay.filter(({ shippedOn }) => shippedOn === day).map(({ copy }) => copy));
  return inBox;
};
