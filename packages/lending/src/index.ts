export * from './aggregates/index.js';
export * from './decisions/index.js';
export * from './events/index.js';
export * from './labels/index.js';
export * from './policy/index.js';
export * from './vocabulary/index.js';
