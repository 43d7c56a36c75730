import type { LibraryOptions } from 'torioki';
import type { OwnPortalWords } from '../words/portal-words.js';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A day and its month in English: 20 Apr. */
const renderDay = (day: string): string =>
  `${Number(day.slice(8))} ${months[Number(day.slice(5, 7)) - 1] ?? ''}`;

/** Some words of the pages in English, as an example of a second language. */
export const englishWords: OwnPortalWords = {
  lang: 'en',
  toTheText: 'Skip to the text',
  logOut: 'Log out',
  named: (name) => name,
  dates: { day: renderDay },
  search: { page: 'Search' },
  guide: { reservations: { ready: 'Ready to pick up' } },
  cart: { empty: 'The cart is empty.', items: (items) => `${items} books` },
  reservations: { none: 'No reservations.', waiting: 'Waiting' },
  loans: { none: 'No loans.', now: 'On loan: ', items: (items) => `${items} books` },
};

/** English names of screens, for the words of the library. */
export const englishScreens: LibraryOptions['words'] = {
  screen: {
    service: { heading: 'Online reservations', logIn: 'Log in' },
    portal: { heading: 'My library', cart: 'Cart', reservations: 'Reservations', loans: 'Loans' },
  },
};
