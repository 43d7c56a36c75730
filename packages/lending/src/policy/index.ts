export { findContradictions } from './contradictions.js';
export { hokkaido } from './hokkaido.js';
export { Policy } from './policy.js';
export { town } from './town.js';
