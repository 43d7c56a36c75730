import { createAnswerRenderer, type AnswerRenderer } from '@torioki/audit/words';
import type { Heading } from './heading.js';
import type { Language } from './language.js';
import type { Names } from './names.js';

/** Makes the renderer of an answer, with the answer's names for people, and the library's time zone. */
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
