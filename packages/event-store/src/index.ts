export {
  canonicalEvent,
  canonicalFrame,
  canonicalJson,
  chainLink,
  chainRoot,
  framed,
  prepared,
  sealed,
  storedEvent,
} from './chain.js';
export type { CanonicalFrame, PreparedEvent, SealedEvent } from './chain.js';
export { reading, requiring } from './decision.js';
export type {
  Aggregate,
  Aggregates,
  Command,
  Decision,
  EventCodec,
  Plan,
  Reading,
  Refusing,
  Verdict,
} from './decision.js';
export type { EventBody, NewEvent, Place, Position, StoredEvent } from './event.js';
export { copyOf } from './copy-of.js';
export { asFaults, faultsTold } from './faults.js';
export { shortened } from './shortened.js';
export type { Faults } from './faults.js';
export { foldsOf } from './folds.js';
export { follow } from './follow.js';
export { inMemoryEventStore } from './in-memory.js';
export type { InMemoryOptions } from './in-memory.js';
export { appendInput, copyInput, readInput } from './input.js';
export { instantOf } from './instant-of.js';
export { jsonFault } from './json.js';
export type { Fault, Json, JsonObject } from './json.js';
export { pages, pageSize } from './pages.js';
export { holds, lastPlace, samePlace } from './place.js';
export { matches } from './query.js';
export type { Query, QueryItem } from './query.js';
export { recordedCommand } from './record-of-command.js';
export type { RecordedCommand } from './record-of-command.js';
export { recordedBefore } from './recorded.js';
export { reExecute } from './re-execute.js';
export type { ReExecution } from './re-execute.js';
export { rehearsal } from './rehearsal.js';
export { runner } from './runner.js';
export type { Outcome, Run, RunnerOptions } from './runner.js';
export type {
  Answer,
  AppendCondition,
  EventStore,
  HeadOptions,
  ReadOptions,
  SubscribeOptions,
} from './store.js';
export { isStoreError, storeError } from './store-error.js';
export { CodedError } from './coded-error.js';
export type { StoreError, StoreErrorCode, StoreErrorDetails } from './store-error.js';
export { continueChain, emptyChain, verifyChain } from './verify.js';
