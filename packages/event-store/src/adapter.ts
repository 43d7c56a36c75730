export { answerFrom, answering, answerOf, innerOf, required } from './answering.js';
export { because, becauseOf, mustBe, type Because } from './because.js';
export {
  bounded,
  bytesWithin,
  LimitExceeded,
  piecesOf,
  withBoundedLines,
  type Parts,
  type Piece,
  type Pieces,
} from './bounded.js';
export { canonical, canonicalJson } from './canonical.js';
export {
  asSealed,
  canonicalEvent,
  canonicalText,
  chainLink,
  emptyChain,
  sealed,
  written,
  type SealedEvent,
  type Tip,
  type WrittenEvent,
} from './chain.js';
export { errorsOf, type CodedError, type ErrorOf } from './coded-error.js';
export { mostConflicts, unlessMatched } from './conflict.js';
export { copyOf } from './copy-of.js';
export type { Aggregates, Ruled } from './decision.js';
export { unreadableEvent } from './decoded.js';
export { eventIndex, type EventIndex, type Range } from './event-index.js';
export { asFaults, faultAsReason, faultsTold, type Faults } from './faults.js';
export { aggregateKey, foldsOf, type ReadStates, type States } from './folds.js';
export { follow } from './follow.js';
export { followed, followedLater } from './followed.js';
export { appendInput, copyInput } from './input.js';
export { instantOf } from './instant-of.js';
export { isJson, jsonFault } from './json.js';
export { closedError, lifecycle, type Lifecycle } from './lifecycle.js';
export { isOwnId, ownId } from './own-id.js';
export { pages, pageSize } from './pages.js';
export { factOf, parseTags, storedEvent, tagsNoTexts, textsReason, type FactRow } from './parse-texts.js';
export { holds, isLostTimeline, placeOf, placesIn, positionOf, samePlace, noEventThere } from './place.js';
export { followPlan, readingsOf, type Planned } from './planned.js';
export { matches } from './query.js';
export {
  noCommandAt,
  unknownDecision,
  walk,
  type Executed,
  type ReExecuted,
  type ReExecution,
  type WalkStep,
  type WalkOptions,
} from './re-execute.js';
export { notedInput, readInput, type Reading as ReadingInput } from './read-input.js';
export { readOnly } from './read-only.js';
export { reasonOf } from './reason-of.js';
export { firstRecordedBy, recordedBy, recordOf, type RecordedCommand } from './record-of-command.js';
export {
  isOfCommand,
  recordedCommands,
  unexplained,
  type CommandRecord,
  type Passed,
} from './recorded-commands.js';
export { recordedBefore } from './recorded.js';
export { withRecordingRelease } from './recording-release.js';
export { recordsInTurns } from './records-in-turns.js';
export { shortened } from './shortened.js';
export { isStoreError, type StoreErrorDetails } from './store-error.js';
export type { Bound, NewsItem } from './store.js';
export { idThereAgain, continueAll, continueChain, continueSealed, endOfCopy, nextSays } from './verify.js';
export { waitingCalls, withinTime, type Unanswered, type WaitingCalls } from './within-time.js';
