export { renderCardLetter, type CardLetter } from './card-letter.js';
export { codeWords, nameCodeInEnglish, type LendingCode } from './code-words.js';
export { renderContactLines } from './contact-lines.js';
export { dateWords, formatDateForReader, formatFullDate, formatMonthAndDay } from './dates.js';
export { lendingWords, type LendingWords } from './lending-words.js';
export { explainRefusal, type RefusalExplanation } from './explain-refusal.js';
export { faq, type FrequentQuestion } from './faq.js';
export { factWords, fieldWords, type LendingField } from './field-words.js';
export { namePath } from './name-path.js';
export { replaceWords, type NoteWord, type OwnWords, type Wording } from './own-words.js';
export { formatPickupFrom, formatPickupUntil } from './pickup-days.js';
export {
  renderReadyNotice,
  type NoticeReason,
  type ReadyNotice,
  type ReadyReservation,
} from './ready-notice.js';
export {
  renderPrecondition,
  refusalCodes,
  renderRefusalInEnglish,
  renderRefusal,
  refusalWords,
  type Reader,
} from './refusals.js';
export { remoteRegistration, screenNotes, type ScreenNotes } from './screen-notes.js';
export { destinationWords, scanSituationWords } from './scan-words.js';
export { screenWords, type ScreenWords } from './screen-words.js';
export { findPlaceName, namePlaces, type Speaker } from './speaker.js';
export { suspensionWords } from './suspension-words.js';
export { nameInEnglish, type CodesIn, type FieldsIn, type Words } from './word-types.js';
export {
  copyWord,
  endedWord,
  pickupClassWords,
  reservationWord,
  restrictionWord,
  statusWord,
  titleRequestWord,
} from './words.js';
