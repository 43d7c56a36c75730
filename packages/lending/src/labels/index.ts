export { fullDate, monthAndDay } from './dates.js';
export { readyNotice, type ReadyNotice, type ReadyReservation } from './ready-notice.js';
export { refusalText } from './refusals.js';
export { copyWord, reservationWord } from './words.js';
