import type { LocalDate } from '@torioki/lending';
import { readPages } from '../read-pages.js';
import type { AtDesk } from '../staff-visit.js';
import { findCardEndings } from './card-endings.js';

/** A parcel to a home. It has the last four characters of the card number; undefined without a card. */
export interface Parcel {
  readonly copy: string;
  readonly cardEnding: string | undefined;
}

/** The parcels to homes that leave on a day. */
export const findParcels = async (at: AtDesk, day: LocalDate): Promise<readonly Parcel[]> => {
  const parcels: Parcel[] = [];
  for await (const { shown } of readPages((page) => at.desk.views.packingList(day, page).now())) {
    const toHomes = shown.places
      .flatMap(({ toSend }) => toSend)
      .filter(({ pickupClass }) => pickupClass === 'home');
    const endings = await findCardEndings(at, toHomes);
    parcels.push(...toHomes.map(({ copy, borrower }) => ({ copy, cardEnding: endings.get(borrower ?? '') })));
  }
  return parcels;
};
