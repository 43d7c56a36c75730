export { holdings, type HoldingsDocument, type KnownCopy } from './fold.js';
export { holdingsOf, type Holdings } from './view.js';
