export { orThrow, type EventStore, type StoreError } from '@torioki/event-store';
export {
  hokkaido,
  hokkaidoProfile,
  screenWords,
  town,
  townProfile,
  type LibraryProfile,
  type Policy,
} from '@torioki/lending';
export { defineRule } from '@torioki/lending/host-rules';
export {
  registryError,
  type Blocked,
  type Borrowers,
  type Directory,
  type Mailer,
  type PatronRegistry,
  type Person,
  type RegistryError,
  type TitleRequestForm,
} from '@torioki/patrons';
export type { Documents, Progress } from '@torioki/projection';
export type {
  BranchShipments,
  ListedPlace,
  Loan,
  Outlook,
  PickupLocations,
  QueuedReservation,
} from '@torioki/read-models';
export { addTitle } from './add-title.js';
export { addTitles } from './add-titles.js';
export type {
  CommandAnswerWithId,
  AnyRefusal,
  CommandOutcome,
  QueryAnswer,
  RecordedEvents,
  ShownAnswer,
  Unaccepted,
} from './answers/answer.js';
export type { Observation } from './answers/observe.js';
export type { Texts } from './answers/texts.js';
export type { TitleNames, WithNames } from './answers/title-names.js';
export { computeClosedDays } from './closed-days.js';
export type { JobReport, Jobs } from './jobs/index.js';
export type { Library, Opened } from './library.js';
export { openLibrary } from './open-library.js';
export type { LibraryOptions } from './ports/library-options.js';
export type { People } from './ports/people-option.js';
export type { Desk } from './requests/desk/desk.js';
export type { PatronFile } from './requests/desk/patron-file.js';
export type { PatronView } from './requests/patrons/patron-views.js';
export type { PatronPortal, Rehearsal } from './requests/portal/portal.js';
export type { PatronHoldings } from './requests/portal/portal-queries.js';
export type { Cart } from './requests/portal/show-cart.js';
export type { PatronTitleRequest } from './requests/registry/title-requests.js';
export { compareTitles } from './compare-titles.js';
export type { View } from './views/view.js';
export type { Views } from './views/views.js';
