export { readModel } from './read-model.js';
export { readModels } from './read-models.js';
export { argumentFrom, isList, type ArgumentName, type LibraryView } from './view.js';
export { views, type ShownBy, type ViewName } from './views.js';
export * from './folders.js';
