export { holdsOverAt } from './view.js';
