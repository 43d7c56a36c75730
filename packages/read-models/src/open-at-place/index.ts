export type { OpenAtPlace, OpenAtPlaceDocument } from './document.js';
export { openAtPlace } from './fold.js';
export { openAt } from './view.js';
