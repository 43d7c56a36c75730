export { addTitle, type Addedness, type Addition, type AddingTo, type TitleWithCopies } from './add-title.js';
export type { Answered, Came, Looked, Named, Recorded, AnyRefusal, Shown, Unaccepted } from './answer.js';
export { closedDays } from './closed-days.js';
export type { Desk, DeskAnswer } from './desk.js';
export type {
  EndingsReport,
  JobReport,
  Jobs,
  JobsWithPeople,
  JobsWithRegistry,
  MailsReport,
  PseudonymsReport,
  RecordingReport,
  Trouble,
} from './jobs/index.js';
export type {
  LibraryOptions,
  LibraryWithPeopleOptions,
  LibraryWithRegistryOptions,
  People,
} from './library-options.js';
export type { Library, LibraryWithPeople, LibraryWithRegistry, Opened } from './library.js';
export { openLibrary } from './open-library.js';
export type { PolicyDiffers } from './opening-policy.js';
export type { PolicyDifference } from './policy-difference.js';
export type { Commanding, Given, Plain } from './request.js';
export type {
  Application,
  BorrowerKnown,
  Borrowing,
  CardHolder,
  Cart,
  CartRequests,
  MissingFact,
  NotRegisteredAtPickup,
  Particulars,
  DeskWithPeople,
  DeskWithRegistry,
  FileWithRegistry,
  PatronFile,
  PatronHoldings,
  PatronPortal,
  PatronTitleRequest,
  PatronView,
  PatronViews,
  PeopleHealth,
  PeopleRequests,
  PortalWithRegistry,
  Rehearsal,
  RegistryRequests,
  Stranger,
  ToTell,
  TitleRequests,
  TitleRequestToAnswer,
  Unrecorded,
} from './requests/index.js';
export type { Texts } from './texts.js';
export type { TitleName, TitleNames, WithNames } from './title-names.js';
export { unshared, type SharedBetween, type Unshared, type UnsharedTitle } from './unshared.js';
export type { View, Views } from './views.js';
export type { TitleRequestForm } from '@torioki/patrons';
export type { Documents, Health, NotReached, Progress, Quarantined } from '@torioki/projection';
export type * from '@torioki/read-models';
export { hokkaido, hokkaidoProfile, screenWords, suspensionWords, town, townProfile } from '@torioki/lending';
export type { FrequentQuestion, LibraryProfile, ScreenNotes } from '@torioki/lending';
