export type { HoldShelfDocument, SetAside } from './document.js';
export { holdShelf } from './fold.js';
export {
  copiesHeld,
  copiesSetAside,
  holdsThatEnded,
  setAsideFor,
  shelfOf,
  type HeldCopy,
  type Shelf,
} from './view.js';
