export { lendingEventCodec } from './codec.js';
export type { TaggedId, TagKind } from './event.js';
export {
  lendingEvents,
  type DataOf,
  type EventOf,
  type LendingEvent,
  type LendingEventType,
} from './lending-event.js';
export { handleEvents, type EventHandlers } from './handle-events.js';
export {
  countsAmong,
  isInherited,
  standsFor,
  withTwins,
  type InheritedType,
  type TwinOf,
} from './stands-for.js';
