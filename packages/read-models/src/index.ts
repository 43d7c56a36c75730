export { readModel } from './read-model.js';
export { readModels } from './read-models.js';
export { views, type ViewName } from './generated/views.js';
export { isList, type ArgumentName, type GivenArguments, type LibraryView, type ShownBy } from './view.js';
export { viewCodeWords, viewFieldWords } from './view-words.js';
export * from './folders.js';
