export { addTitle, type Addedness, type Addition, type AddingTo, type TitleWithCopies } from './add-title.js';
export { orThrow, type EventStore, type Failed, type StoreError } from '@torioki/event-store';
export type {
  Answered,
  Came,
  Looked,
  Named,
  Recorded,
  AnyRefusal,
  Shown,
  Unaccepted,
} from './answers/answer.js';
export type { DeskAnswer } from './commands/desk.js';
export { closedDays } from './closed-days.js';
export type {
  EndingsReport,
  JobReport,
  Jobs,
  MailsReport,
  PseudonymsReport,
  RecordingReport,
  Trouble,
} from './jobs/index.js';
export type { LibraryOptions } from './ports/library-options.js';
export type { People, PeopleOption } from './ports/people-option.js';
export type { Library, Opened } from './library.js';
export { openLibrary } from './open-library.js';
export type { PolicyDiffers } from './opening-policy.js';
export type { PolicyDifference } from './policy-difference.js';
export type { Commanding, Given, Plain } from './answers/request.js';
export type { Application, CardHolder, Desk } from './requests/desk/desk.js';
export type { PatronOfBorrower } from './requests/desk/find-patrons.js';
export type { Borrowing } from './requests/patrons/give-patron-commands.js';
export type { Cart, PatronHoldings, PatronPortal } from './requests/portal/portal.js';
export type { CartRequests } from './requests/portal/fill-cart.js';
export type { MissingFact, PeopleHealth, Stranger } from './requests/healing/report-people-health.js';
export type { NotRegisteredAtPickup } from './answers/answer.js';
export type { Particulars } from './requests/registry/change-particulars.js';
export type { PatronFile } from './requests/desk/patron-file.js';
export type {
  PatronTitleRequest,
  TitleRequests,
  TitleRequestToAnswer,
} from './requests/registry/title-requests.js';
export type { PatronView, PatronViews } from './requests/patrons/patron-views.js';
export type { PeopleRequests, RegistryRequests } from './requests/portal/people-requests.js';
export type { Rehearsal } from './requests/portal/portal.js';
export type { Recipient } from './requests/desk/recipients.js';
export type { Unrecorded } from './requests/registry/record-facts.js';
export type { PickupPlace, Texts } from './answers/texts.js';
export type { TitleName, TitleNames, WithNames } from './answers/title-names.js';
export { unshared, type SharedBetween, type Unshared, type UnsharedTitle } from './unshared.js';
export type { View } from './views/view.js';
export type { ViewMethods, Views } from './views/views.js';
export type {
  Blocked,
  Borrowers,
  Directory,
  Mailer,
  MailerAnswer,
  MailMessage,
  PatronRegistry,
  Person,
  RegistryError,
  TitleRequestForm,
} from '@torioki/patrons';
export { registryError } from '@torioki/patrons';
export type { Documents, Health, NotReached, Progress, Quarantined } from '@torioki/projection';
export type {
  BranchShipments,
  ListedPlace,
  Loan,
  Outlook,
  PickupLocations,
  QueuedReservation,
} from '@torioki/read-models';
export { hokkaido, hokkaidoProfile, screenWords, suspensionWords, town, townProfile } from '@torioki/lending';
export type { FrequentQuestion, LibraryProfile, Policy, ScreenNotes } from '@torioki/lending';
