export { publishedRules, theRules } from './fold.js';
