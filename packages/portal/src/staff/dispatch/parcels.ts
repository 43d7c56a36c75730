import type { BorrowerId, CopyId, LocalDate } from '@torioki/lending';
import { requireShown, type PortalContext } from '../../context.js';
import { findPlaces } from '../../find-places.js';
import { dateOf } from '../../local-date.js';
import { readPages } from '../read-pages.js';
import { type AtDesk, visitOf } from '../staff-visit.js';
import { findCardEndings } from './card-endings.js';

/** A parcel to a home. It has the last four characters of the card number; undefined without a card. */
export interface Parcel {
  readonly copy: string;
  readonly cardEnding: string | undefined;
}

interface CopyForHome {
  readonly copy: CopyId | null;
  readonly borrower: BorrowerId | null;
}

const labelParcels = async (at: AtDesk, copies: readonly CopyForHome[]): Promise<readonly Parcel[]> => {
  const endings = await findCardEndings(at, copies);
  return copies.map(({ copy, borrower }) => ({
    copy: copy ?? '',
    cardEnding: endings.get(borrower ?? ''),
  }));
};

/** The parcels to homes that leave on a day. */
export const findParcels = async (at: AtDesk, day: LocalDate): Promise<readonly Parcel[]> => {
  const parcels: Parcel[] = [];
  for await (const { shown } of readPages((page) => at.desk.views.packingList(day, page).now())) {
    const toHomes = shown.places
      .flatMap(({ toSend }) => toSend)
      .filter(({ pickupClass }) => pickupClass === 'home');
    parcels.push(...(await labelParcels(at, toHomes)));
  }
  return parcels;
};

/** The parcels to homes that left today. The loan of a parcel begins with its dispatch. */
export const findSentParcels = async (c: PortalContext): Promise<readonly Parcel[]> => {
  const { clock, library } = c.var.options;
  const today = dateOf(clock());
  const { home } = await findPlaces(c);
  const open = await Promise.all(
    home.map(async ({ location }) => requireShown(await library.views.openItemsAtPlace(location).now())),
  );
  const sent = open.flat().filter(({ is, since }) => is === 'on-loan' && dateOf(new Date(since)) === today);
  return labelParcels(visitOf(c).at, sent);
};
