import { createAnswerRenderer, type AnswerRenderer } from '@torioki/audit/words';
import type { Heading } from './heading.js';
import type { Language } from './language.js';
import type { Names } from './names.js';

/** The names and times of an answer: this answer's names for people, names of places, the library's zone. */
export const makeTelling = (language: Language, names: Names, heading?: Heading): AnswerRenderer =>
  createAnswerRenderer({
    language,
    zone: heading?.zone ?? 'Asia/Tokyo',
    called: {
      borrower: (pseudonym) => names.borrower(pseudonym)[language],
      staff: names.staff,
      place: (location) => heading?.places.get(location),
    },
  });
