export { zoneAt } from './as-of/zone-at.js';
export * from './heads/code.js';
export * from './unusual/index.js';
export { verifyHistory } from './verify/verify-history.js';
export type { Verification } from './verify/verify-history.js';
