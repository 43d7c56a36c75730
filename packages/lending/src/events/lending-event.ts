import { ArrivedAtBranch } from './arrived-at-branch.js';
import { Cancelled } from './cancelled.js';
import { CheckedIn } from './checked-in.js';
import { ClosedDaysPublished } from './closed-days-published.js';
import { CopyAdded } from './copy-added.js';
import { DispatchDaysPublished } from './dispatch-days-published.js';
import { PickedUp } from './picked-up.js';
import { PickupLocationAdded } from './pickup-location-added.js';
import { PolicyPublished } from './policy-published.js';
import { ReadyNoticeNotSent } from './ready-notice-not-sent.js';
import { ReadyNoticeSent } from './ready-notice-sent.js';
import { Renewed } from './renewed.js';
import { Reserved } from './reserved.js';
import { Returned } from './returned.js';
import { Secured } from './secured.js';
import { Shipped } from './shipped.js';

/** Every event of the lending domain, by its name. */
export const lendingEvents = {
  PolicyPublished,
  PickupLocationAdded,
  DispatchDaysPublished,
  ClosedDaysPublished,
  CopyAdded,
  Reserved,
  Cancelled,
  Secured,
  ReadyNoticeSent,
  ReadyNoticeNotSent,
  Shipped,
  ArrivedAtBranch,
  PickedUp,
  Renewed,
  Returned,
  CheckedIn,
} as const;

export type LendingEvent =
  | PolicyPublished
  | PickupLocationAdded
  | DispatchDaysPublished
  | ClosedDaysPublished
  | CopyAdded
  | Reserved
  | Cancelled
  | Secured
  | ReadyNoticeSent
  | ReadyNoticeNotSent
  | Shipped
  | ArrivedAtBranch
  | PickedUp
  | Renewed
  | Returned
  | CheckedIn;

export type LendingEventType = LendingEvent['type'];
