import { orThrow } from 'torioki';
import { findBorrowers } from '@torioki/patrons/contract';
import { withLogin } from '../../sample/people.js';
import { pickNth } from './actions.js';
import type { Scene } from './scene.js';

/** Gives each patron a mail address and a title request with unique words. */
export const plantWords = async ({ library, visitors }: Scene): Promise<readonly (readonly string[])[]> =>
  Promise.all(
    visitors.map(async ({ patron }, index) => {
      const { name, card } = pickNth(withLogin, index);
      const portal = library.portal(patron);
      const planted = [`mail${index}@planted.example.jp`, `植えた書名${index}`, `植えた備考${index}`];
      const [mailAddress = '', title = '', note = ''] = planted;
      orThrow(await portal.setMailAddress({ mailAddress }));
      const rest = { author: null, publisher: null, published: null, standardNumber: null };
      orThrow(await portal.submitTitleRequest({ name: title, note, ...rest }));
      return [name, card, ...planted];
    }),
  );

/** The ids of a patron's present reservations and loans, and of the patron. */
export const findPatronIds = async ({ library }: Scene, patron: string): Promise<readonly string[]> => {
  const portal = library.portal(patron);
  const reservations = orThrow(await portal.reservations.now()).shown;
  const loans = orThrow(await portal.loans.now()).shown;
  return [patron, ...reservations.map(({ reservation }) => reservation), ...loans.map(({ loan }) => loan)];
};

/** The patrons' pseudonyms in the history. Only the library knows them. */
export const findPseudonyms = async ({ stores, visitors }: Scene): Promise<readonly string[]> =>
  (await Promise.all(visitors.map(({ patron }) => findBorrowers(stores.people, patron)))).flat();

/** For each patron, the data that only the patron's own requests may change, such as the cart. */
export const snapshotPatrons = async ({ library, visitors }: Scene): Promise<readonly string[]> =>
  Promise.all(
    visitors.map(async ({ patron }) => {
      const portal = library.portal(patron);
      const reservations = orThrow(await portal.reservations.now()).shown;
      const loans = orThrow(await portal.loans.now()).shown;
      return JSON.stringify([
        orThrow(await portal.patron()).shown,
        orThrow(await portal.cart()).shown,
        reservations.map(({ reservation, pickup, readingOrder }) => [
          reservation,
          pickup.location,
          readingOrder?.rank,
        ]),
        loans.map(({ loan, dueDate }) => [loan, dueDate]),
        orThrow(await portal.titleRequests()).shown,
      ]);
    }),
  );
