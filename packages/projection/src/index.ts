export { countInList, document, documents, documentsInList, pageOfList } from './query.js';
export type {
  ViewQueryResult,
  RunningQuery,
  ViewQuery,
  DocumentRequest,
  ListPosition,
  PageOfList,
  ReadDocuments,
} from './query.js';
export { answerQuery, runQuery } from './query.js';
export type { Lookup } from './query.js';
export { documentsAsOf } from './documents-as-of.js';
export { queryAsOf } from './query-as-of.js';
export type { DocumentChanges, ChangedDocuments } from './document-changes.js';
export type {
  Change,
  Documents,
  Generation,
  Lease,
  OpenedDocuments,
  Poison,
  Quarantined,
  DocumentStep,
} from './documents.js';
export type { Health, ModelHealth } from './health.js';
export { isSamePoison } from './documents.js';
export { toDocumentsError } from './to-documents-error.js';
export { inMemoryDocuments } from './in-memory-documents.js';
export type { NotReached } from './not-reached.js';
export { parseDocument } from './parse-document.js';
export type { ProjectorStep } from './projecting.js';
export type { Progress } from './progress.js';
export { openProjection } from './projection.js';
export type { InTime, OpenedProjection, Projection, ProjectionOptions } from './projection.js';
export type { AnyReadModel, Listing, ReadModel } from './read-model.js';
export { countAsDocument, type StoredDocument } from './stored-document.js';
