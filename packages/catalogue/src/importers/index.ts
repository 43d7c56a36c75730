export { aozoraTitles } from './aozora-titles.js';
export { ndcClasses } from './ndc-classes.js';
export { ndcTable } from './ndc-table.js';
export { wakayamaTitles } from './wakayama-titles.js';
