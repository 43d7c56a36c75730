export { readModel } from './read-model.js';
export { readModels } from './read-models.js';
export * from './views.js';
