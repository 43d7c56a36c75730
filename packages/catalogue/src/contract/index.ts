export { catalogueContract } from './catalogue-contract.js';
