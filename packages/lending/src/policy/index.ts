export { findContradictions } from './contradictions.js';
export { decodePolicy } from './decode-policy.js';
export { hokkaido } from './hokkaido.js';
export { Policy } from './policy.js';
export { town } from './town.js';
