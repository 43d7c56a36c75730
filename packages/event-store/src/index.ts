export { asSealed, canonicalEvent, canonicalText, chainLink, emptyChain, sealed, written } from './chain.js';
export { factOf, parseTags, storedEvent, tagsNoTexts, textsReason, type FactRow } from './parse-texts.js';
export type { SealedEvent, Tip, WrittenEvent } from './chain.js';
export { bounded, bytesWithin, LimitExceeded, piecesOf, withBoundedLines } from './bounded.js';
export type { Parts, Piece, Pieces } from './bounded.js';
export { because, becauseOf, mustBe } from './because.js';
export type { Because } from './because.js';
export { canonical, canonicalJson } from './canonical.js';
export { reading, requiring } from './decision.js';
export type {
  Aggregate,
  Aggregates,
  Command,
  Decision,
  EventCodec,
  Plan,
  Reading,
  Ruled,
  Verdict,
} from './decision.js';
export { eventIndex } from './event-index.js';
export type { EventIndex, Range } from './event-index.js';
export type { EventBody, Fact, NewEvent, Place, Position, StoredEvent } from './event.js';
export { mostConflicts, unlessMatched } from './conflict.js';
export { idThereAgain } from './verify.js';
export { copyOf } from './copy-of.js';
export { unreadableEvent } from './decoded.js';
export { withRecordingRelease } from './recording-release.js';
export { asFaults, faultAsReason, faultsTold } from './faults.js';
export { shortened } from './shortened.js';
export type { Faults } from './faults.js';
export { answerFrom, answering, required } from './answering.js';
export { followed, followedLater } from './followed.js';
export { followPlan, readingsOf } from './planned.js';
export type { Planned } from './planned.js';
export { aggregateKey, foldsOf } from './folds.js';
export type { ReadStates, States } from './folds.js';
export { follow } from './follow.js';
export { inMemoryEventStore } from './in-memory.js';
export type { InMemoryOptions } from './in-memory.js';
export { appendInput, copyInput } from './input.js';
export { notedInput, readInput } from './read-input.js';
export type { Reading as ReadingInput } from './read-input.js';
export { instantOf } from './instant-of.js';
export { closedError, lifecycle } from './lifecycle.js';
export type { Lifecycle } from './lifecycle.js';
export { isJson, jsonFault } from './json.js';
export type { Fault, Json, JsonObject } from './json.js';
export { isOwnId, ownId } from './own-id.js';
export { pages, pageSize, pagesOfRecords } from './pages.js';
export { holds, isLostTimeline, lastPlace, placeOf, placesIn, positionOf, samePlace } from './place.js';
export { noEventThere } from './place.js';
export { matches } from './query.js';
export type { Query, QueryItem } from './query.js';
export { firstRecordedBy, recordedBy, recordedCommand, recordOf } from './record-of-command.js';
export { isOfCommand, recordedCommands, unexplained } from './recorded-commands.js';
export type { CommandRecord, Passed } from './recorded-commands.js';
export type { RecordedCommand } from './record-of-command.js';
export { readOnly } from './read-only.js';
export { reasonOf } from './reason-of.js';
export { orThrow, type Failed } from './or-throw.js';
export { recordedBefore } from './recorded.js';
export { recordsInTurns } from './records-in-turns.js';
export { noCommandAt, reExecute, reExecuteAll, unknownDecision, walk } from './re-execute.js';
export type { Executed, ReExecuted, ReExecution, WalkStep, WalkOptions } from './re-execute.js';
export { runner } from './runner.js';
export type { Outcome, Run, RunnerOptions } from './runner.js';
export type {
  Answer,
  AppendCondition,
  Appended,
  Bound,
  EventStore,
  NewsItem,
  OpenedStore,
  ReadOptions,
  Slice,
  SubscribeOptions,
} from './store.js';
export { isStoreError, storeError } from './store-error.js';
export { errorsOf } from './coded-error.js';
export type { CodedError, ErrorOf } from './coded-error.js';
export type { StoreError, StoreErrorCode, StoreErrorDetails } from './store-error.js';
export { continueAll, continueChain, continueSealed, endOfCopy, nextSays, verifyChain } from './verify.js';
export { waitingCalls, withinTime, type Unanswered, type WaitingCalls } from './within-time.js';
