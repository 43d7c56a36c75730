export { titleQueue } from './fold.js';
export { waitingFor, waitingOf, type Waiting } from './view.js';
