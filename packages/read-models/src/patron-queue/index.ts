export type { OpenReservation, PatronQueueDocument, Progress } from './document.js';
export { patronQueue } from './fold.js';
export { patronQueueView, type QueuedReservation } from './view.js';
