import type { Outcome } from '@torioki/event-store';
import type {
  AcceptReturn,
  AddCopy,
  AddPickupLocation,
  Arrive,
  Cancel,
  CheckIn,
  LendingEvent,
  PickUp,
  PublishClosedDays,
  PublishDispatchDays,
  PublishPolicy,
  RecordNotice,
  RefusalOf,
  Renew,
  Reserve,
  Secure,
  Ship,
} from '@torioki/lending';
import type { decisions } from '@torioki/lending';
import type { Plain, Request } from './request.js';

type Decisions = typeof decisions;

/** What became of a request: accepted with its events, refused with every reason, or failed with the store's error. */
export type Answered<Name extends keyof Decisions> = Promise<
  Outcome<LendingEvent, RefusalOf<Decisions[Name]>>
>;

/** A line of a cart: the title, and where it is to be picked up. */
export type CartLine = Plain<Omit<Reserve['lines'][number], 'reservation'>>;

/** Where orders are given, by one actor. Every order is accepted, refused with all reasons, or fails; it never throws. */
export interface Desk {
  /** Publishes the rules that hold from a day on (R106). Emits PolicyPublished. By general materials, or the clock. */
  publishPolicy(request: Request<PublishPolicy>): Answered<'publishPolicy'>;

  /** Adds a place where reservations may be picked up (R26). Emits PickupLocationAdded. By general materials. */
  addPickupLocation(request: Request<AddPickupLocation>): Answered<'addPickupLocation'>;

  /** Publishes the days on which copies leave (R53). Emits DispatchDaysPublished. By dispatch or general materials. */
  publishDispatchDays(request: Request<PublishDispatchDays>): Answered<'publishDispatchDays'>;

  /** Publishes the days on which a place is closed (A50, A52). Emits ClosedDaysPublished. By general materials. */
  publishClosedDays(request: Request<PublishClosedDays>): Answered<'publishClosedDays'>;

  /** Puts a copy of a title on the shelf. Emits CopyAdded. By general materials. */
  addCopy(request: Request<AddCopy>): Answered<'addCopy'>;

  /**
   * Places a reservation for each line, all or none (R43, R64, A8). Emits a Reserved for each. By the patron, the
   * counter or general materials. Refused over the limit, for what may not leave the library, and for what the
   * borrower has already.
   */
  reserve(
    request: Omit<Request<Reserve>, 'lines'> & { readonly lines: readonly CartLine[] },
  ): Answered<'reserve'>;

  /**
   * Gives up a reservation: by its borrower while it is 予約中 (R72, R73), by staff until the pickup (R74), with null for
   * the borrower. Emits Cancelled, and Secured for who waits next if a copy became free at the headquarters.
   */
  cancel(request: Request<Cancel>): Answered<'cancel'>;

  /** Sets a copy from the shelf aside for who waits first (R45, R54). Emits Secured. By the counter or general materials. */
  secure(request: Request<Secure>): Answered<'secure'>;

  /** Records that the notice went out, or finally could not (R49, R89). Emits ReadyNoticeSent or ReadyNoticeNotSent. By the mailer or the clock. */
  recordNotice(request: Request<RecordNotice>): Answered<'recordNotice'>;

  /**
   * Sends a copy to a branch or a home, on a dispatch day after its notice (R51, R3, A27). Emits Shipped; to a home
   * also PickedUp, since the loan begins there (A5). By dispatch or general materials.
   */
  ship(request: Request<Ship, 'loan'>): Answered<'ship'>;

  /** Puts a copy that reached its branch on the shelf there. Emits ArrivedAtBranch. By the branch. */
  arrive(request: Request<Arrive>): Answered<'arrive'>;

  /** Hands a copy to its borrower, who shows the right cards (R57, R60, R61). Emits PickedUp with the due date. By the counter or the branch. */
  pickUp(request: Request<PickUp, 'loan'>): Answered<'pickUp'>;

  /**
   * Moves a loan's due date, counted from the click on 貸出延長 (R75–R78). Emits Renewed. By the patron, the counter or
   * general materials. Refused with each of the guide's five reasons that holds, in its order (R79–R83).
   */
  renew(request: Request<Renew>): Answered<'renew'>;

  /**
   * Takes a copy back (R9, R10, A37). Emits Returned; at the headquarters also Secured for who waits next. By the
   * counter, the branch or general materials.
   */
  acceptReturn(request: Request<AcceptReturn>): Answered<'acceptReturn'>;

  /** Books in a copy that travelled back to the headquarters (A40). Emits CheckedIn, and Secured for who waits next. */
  checkIn(request: Request<CheckIn>): Answered<'checkIn'>;
}
