export { contact, contactLines } from './contact.js';
export { fullDate, monthAndDay } from './dates.js';
export { faq, type FrequentQuestion } from './faq.js';
export { readyNotice, type ReadyNotice, type ReadyReservation } from './ready-notice.js';
export { refusalText } from './refusals.js';
export { remoteRegistration, screenNotes } from './screen-notes.js';
export { screenWords } from './screen-words.js';
export { copyWord, endedWord, pickupClassWord, reservationWord } from './words.js';
