export { pseudonymsOverAt, type PseudonymsOver } from './view.js';
export { pseudonyms, type PseudonymDocument } from './fold.js';
