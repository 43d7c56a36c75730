import type { LibraryOptions } from '../index.js';

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

const formatDay = (date: string): string =>
  `${Number(date.slice(8))} ${months[Number(date.slice(5, 7)) - 1] ?? ''}`;

const countBooks = (books: number): string => (books === 1 ? '1 book' : `${books} books`);

export const englishWords: LibraryOptions['words'] = {
  refusals: {
    'already-borrowed': () => 'You have this book already.',
    'cart-full': ({ limit }) => `Your cart has ${limit} titles. Remove one first.`,
  },
  reservations: { waiting: 'waiting', secured: 'ready', noticed: 'ready' },
  dates: { monthAndDay: formatDay, withYear: (date) => `${formatDay(date)} ${date.slice(0, 4)}` },
  pickupDays: { from: (day) => `from ${day}`, until: (day) => `until ${day}` },
  mail: {
    subject: 'Your books are ready',
    opening: 'These books are ready:',
    place: ({ place, books, from }) => [`${place}: ${countBooks(books)}`, from].join(' '),
  },
};
