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
export type { ReservationBeforePickup, KeptReservation, WayOfCopy } from './reservation-before-pickup.js';
export {
  hasTypeOrTwin,
  isMigrated,
  expandMigrated,
  addTwins,
  type MigratedType,
  type TwinOf,
} from './migrated-events.js';
