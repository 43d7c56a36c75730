export type { HoldShelfDocument, SetAside } from './document.js';
export { holdShelf } from './fold.js';
export { copiesHeld, copiesSetAside, holdsThatEnded, setAsideFor, type HeldCopy } from './view.js';
