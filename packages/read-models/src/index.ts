export { countInList, document, documents, documentsInList, pageOfList } from '@torioki/projection';
export { checkOwnModels } from './check-own-models.js';
export { guardQuery } from './guard-query.js';
export { ownModel } from './own-model.js';
export { readModel } from './read-model.js';
export { readModels } from './read-models.js';
export { views, type ViewName } from './generated/views.js';
export { pageFields } from './page.js';
export {
  argumentForms,
  argumentsOfView,
  isList,
  type ArgumentName,
  type GivenArguments,
  type LibraryView,
  type ShownBy,
} from './view.js';
export { viewCodeWords, viewFieldWords } from './view-words.js';
export * from './folders.js';
