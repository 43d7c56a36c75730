export type { HoldShelfDocument, SetAside } from './document.js';
export { holdShelf } from './fold.js';
export { copiesSetAside, holdsThatEnded, setAsideFor, type HeldCopy } from './view.js';
