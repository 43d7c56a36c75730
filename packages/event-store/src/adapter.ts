export { toAnswer, attempt, attemptAnswer, toEither, unwrap } from './attempt.js';
export { cutList } from './cut-list.js';
export { because, explainThrown, mustBe, type ReasonTexts } from './because.js';
export {
  limitBytes,
  readLimitedBytes,
  LimitExceeded,
  splitPieces,
  limitLines,
  type ByteChunks,
  type Piece,
  type PieceFormat,
} from './limit-bytes.js';
export { canonical, canonicalJson } from './canonical.js';
export {
  toSealedEvent,
  canonicalEvent,
  canonicalText,
  hashLink,
  emptyChain,
  sealEvents,
  writeEvent,
  type SealedEvent,
  type Tip,
  type WrittenEvent,
} from './chain.js';
export { errorsOf, type CodedError, type ErrorOf } from './coded-error.js';
export { mostConflicts, refuseConflicts } from './conflict.js';
export { copyFields } from './copy-fields.js';
export { copyOf } from './copy-of.js';
export { noting, type Aggregates, type HostRuleVersion, type Noting, type Ruled } from './decision.js';
export { unreadableEvent } from './decode-events.js';
export { eventIndex, type EventIndex, type Range } from './event-index.js';
export { isFields, type Fields } from './is-fields.js';
export { limitFaults, prefixFaults, toReason, renderFaults, type Faults } from './faults.js';
export { aggregateKey, makeStateReader, type ReadStates, type States } from './folds.js';
export { follow } from './follow.js';
export { runGenerator, runGeneratorAsync } from './run-generator.js';
export { checkAppendInput, checkCopyInput } from './input.js';
export type { DriverOption } from './driver-option.js';
export { findDriverFault } from './import-driver.js';
export { readClock } from './read-clock.js';
export { isJson, jsonFault } from './json.js';
export { makeClosedError, lifecycle, type Lifecycle } from './lifecycle.js';
export { isOwnId, ownId } from './own-id.js';
export { chooseRetryMs, secondsToRetry } from './retry-times.js';
export { pages, pageSize } from './pages.js';
export {
  parseFact,
  parseTags,
  parseStoredEvent,
  tagsNoTexts,
  explainTexts,
  type FactRow,
} from './parse-texts.js';
export {
  hasCursor,
  isLostTimeline,
  toCursor,
  checkCursors,
  positionOf,
  isSameCursor,
  missingEventReason,
} from './cursor.js';
export { followPlan, recallNote, runPlan, type PlanResult } from './run-plan.js';
export { matches } from './query.js';
export {
  noCommandAt,
  unknownDecision,
  walk,
  type ReExecutionResult,
  type ReExecutionFinding,
  type ReExecution,
  type WalkStep,
  type WalkOptions,
} from './re-execute.js';
export { checkNotedCursors, checkReadInput, type Reading as ReadingInput } from './read-input.js';
export { readOnly } from './read-only.js';
export { findLastRecordedBy } from './find-last-recorded-by.js';
export { nameOfThrown, textOfThrown } from './reason-of.js';
export {
  findFirstEvent,
  findRecord,
  makeRecord,
  unknownCommandVersion,
  type DecidedBy,
  type RecordedCommand,
} from './record-of-command.js';
export {
  isCommandRecord,
  readRecordedCommands,
  findUnexplainedEvents,
  type CommandRecord,
  type RecordOrEvent,
} from './recorded-commands.js';
export { findEarlierAppend } from './find-earlier-append.js';
export { addRecordingRelease } from './recording-release.js';
export { makeRecordsReader } from './records-in-turns.js';
export { shortenTexts } from './shorten-texts.js';
export { isStoreError, type StoreErrorDetails } from './store-error.js';
export type { Bound, NewsItem } from './store.js';
export {
  duplicateId,
  continueAll,
  continueChain,
  continueSealed,
  verifyCopy,
  otherPosition,
} from './verify.js';
export { trackCalls, callWithinLimit, type Unanswered, type WaitingCalls } from './call-within-limit.js';
