export type { Borrowing } from './borrowing.js';
export type { CartRequests } from './cart.js';
export type { Kept } from './changing.js';
export type { Particulars } from './particulars.js';
export { peopleAtDesk, registryAtDesk } from './desk-with-people.js';
export type { Application, CardHolder, DeskWithPeople, DeskWithRegistry } from './desk-with-people.js';
export type { FileWithRegistry, PatronFile } from './patron-file.js';
export type { Cart, PatronHoldings, PatronPortal, PortalWithRegistry } from './patron-portal.js';
export {
  peopleRequests,
  registryRequests,
  type PeopleRequests,
  type RegistryRequests,
} from './patron-requests.js';
export type { RegistryParts } from './parts.js';
export type { PatronView, PatronViews } from './patron-views.js';
export { close, heldClosed } from './closing.js';
export { forgettings } from './forgetting.js';
export { heal } from './healing.js';
export { ofKnown } from './known-borrower.js';
export type { Rehearsal } from './rehearsal.js';
export { recordings, type Unrecorded } from './recorder.js';
export type { NotRegisteredAtPickup } from './registered-at-pickups.js';
export type { MissingFact, PeopleHealth, Stranger } from './people-health.js';
export type { BorrowerKnown } from './who.js';
export { findPersons } from './find-persons.js';
export { atOnce, whose } from './whose.js';
export { type ToTell } from './whom-to-tell.js';
export type { PatronTitleRequest, TitleRequests } from './title-requests.js';
export type { TitleRequestToAnswer } from './title-requests.js';
