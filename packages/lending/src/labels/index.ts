export { fullDate, monthAndDay } from './dates.js';
export { refusalText } from './refusals.js';
export { copyWord, reservationWord } from './words.js';
