import { tellingBy, type Telling } from '@torioki/audit/words';
import type { Heading } from './heading.js';
import type { Language } from './language.js';
import type { Names } from './names.js';

/** How an answer is told: people by the names of this answer, places by theirs, times by the clock of the library. */
export const tellingOf = (language: Language, names: Names, heading?: Heading): Telling =>
  tellingBy({
    language,
    zone: heading?.zone ?? 'Asia/Tokyo',
    called: {
      borrower: (pseudonym) => names.borrower(pseudonym)[language],
      staff: names.staff,
      place: (location) => heading?.places.get(location),
    },
  });
