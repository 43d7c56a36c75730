export type { EndedDocument } from './document.js';
export { ended } from './fold.js';
export { endedAt, endedOf, type EndedReservation } from './view.js';
