export {
  reading,
  requiring,
  type Aggregate,
  type Command,
  type Decision,
  type EventCodec,
  type Plan,
  type Reading,
  type Verdict,
} from './decision.js';
export type { EventBody, Fact, NewEvent, Cursor, Position, StoredEvent } from './event.js';
export { inMemoryEventStore, type InMemoryOptions } from './in-memory.js';
export type { Fault, Json, JsonObject } from './json.js';
export { orThrow, type Failed } from './or-throw.js';
export { pagesOfRecords } from './pages.js';
export { findLastCursor } from './cursor.js';
export type { Query, QueryItem } from './query.js';
export { reExecute, reExecuteAll } from './re-execute.js';
export { readRecordedCommand } from './record-of-command.js';
export { runner, type Outcome, type Run, type RunnerOptions } from './runner.js';
export { storeError, type StoreError, type StoreErrorCode } from './store-error.js';
export type {
  Answer,
  AppendCondition,
  AppendOutcome,
  EventStore,
  OpenedStore,
  ReadOptions,
  Slice,
  SubscribeOptions,
} from './store.js';
export { verifyChain } from './verify.js';
