export { document, documents, listed } from './asking.js';
export type { Asked, Asking, ViewQuery, Wanted } from './asking.js';
export { answered, asked } from './asking.js';
export type { Lookup } from './asking.js';
export { documentsAsOf } from './documents-as-of.js';
export { concerns } from './changed.js';
export type { Changed, ChangedDocuments } from './changed.js';
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
export { documentsErrorOf } from './documents-error-of.js';
export { inMemoryDocuments } from './in-memory-documents.js';
export type { NotReached } from './not-reached.js';
export { parsedDocument } from './parsed-document.js';
export { samePoison } from './poison.js';
export type { Progress } from './progress.js';
export { openProjection } from './projection.js';
export type { InTime, OpenedProjection, Projection, ProjectionOptions } from './projection.js';
export type { AnyReadModel, Listing, ReadModel } from './read-model.js';
export type { StoredDocument } from './stored-document.js';
