export { holdings, type HoldingsDocument, type KnownCopy } from './fold.js';
export { holdingsOf, type Holdings } from './view.js';
export { whereaboutsOf, type Whereabouts } from './whereabouts.js';
