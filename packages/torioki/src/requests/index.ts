export type { Borrowing } from './borrowing.js';
export type { CartRequests } from './cart.js';
export type { Kept } from './changing.js';
export type { Particulars } from './particulars.js';
export type { Application, CardHolder, PatronDesk } from './patron-desk.js';
export type { PatronFile } from './patron-file.js';
export type { Cart, PatronHoldings, PatronPortal } from './patron-portal.js';
export { patronRequests, type PatronRequests } from './patron-requests.js';
export type { PatronView, PatronViews } from './patron-views.js';
export { heal } from './healing.js';
export { ofKnown } from './known-borrower.js';
export type { Unrecorded } from './recorder.js';
export type { NotRegisteredAtPickup } from './registered-at-pickups.js';
export type {
  LookedUp,
  Named,
  Recorded,
  RequestRefusal,
  Settled,
  Settling,
  Shown,
  Unaccepted,
} from './settled.js';
export { type ToTell } from './whom-to-tell.js';
export type { PatronTitleRequest, TitleRequests } from './title-requests.js';
export type { TitleRequestToAnswer } from './title-requests.js';
