export type { OpenInQueue, TitleQueueDocument } from './document.js';
export { titleQueue } from './fold.js';
export { waitingFor, waitingOf, type Waiting } from './view.js';
