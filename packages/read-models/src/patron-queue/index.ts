export type { OpenReservation, PatronQueueDocument, PickupProgress } from './document.js';
export { patronQueue } from './fold.js';
export { reservationsOf, type QueuedReservation, type ReadingOrder } from './view.js';
