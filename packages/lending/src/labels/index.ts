export { cardLetter, type CardLetter } from './card-letter.js';
export { codeWords, type LendingCode } from './code-words.js';
export { contactLines } from './contact-lines.js';
export { dateReadOn, fullDate, monthAndDay } from './dates.js';
export { faq, type FrequentQuestion } from './faq.js';
export { factWords, fieldWords, type LendingField } from './field-words.js';
export { pickupFrom, pickupUntil } from './pickup-days.js';
export { readyNotice, type ReadyNotice, type ReadyReservation } from './ready-notice.js';
export {
  mustHappenFirst,
  refusalCodes,
  refusalInEnglish,
  refusalText,
  refusalWords,
  type Reader,
} from './refusals.js';
export { remoteRegistration, screenNotes, type ScreenNotes } from './screen-notes.js';
export { screenWords } from './screen-words.js';
export { placeName, placesOn, type Speaker } from './speaker.js';
export { suspensionWords } from './suspension-words.js';
export type { CodesIn, FieldsIn, Words } from './worded.js';
export {
  copyWord,
  endedWord,
  pickupClassWords,
  reservationWord,
  statusWord,
  titleRequestWord,
} from './words.js';
