export { readModel } from './read-model.js';
export { readModels } from './read-models.js';
export { severalOf, type ArgumentName, type LibraryView, type ViewArguments } from './view.js';
export { views, type ShownBy, type ViewName } from './views.js';
export * from './folders.js';
