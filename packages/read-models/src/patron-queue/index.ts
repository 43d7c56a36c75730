export type { OpenReservation, PatronQueueDocument, Progress } from './document.js';
export { patronQueue } from './fold.js';
export { reservationsOf, type QueuedReservation, type ReadingOrder } from './view.js';
