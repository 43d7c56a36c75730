export * from './branch-shipments/index.js';
export { inMemoryReadModels, type ReadModelDocuments, type ReadModels } from './in-memory-read-models.js';
export type { Documents } from './documents.js';
export * from './patron-queue/index.js';
export * from './published-rules/index.js';
export { readModel, type ReadModel } from './read-model.js';
export * from './title-queue/index.js';
