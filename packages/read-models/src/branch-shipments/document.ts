import type { CopyId, Instant, LocalDate, LocationId, ReservationId, TitleId } from '@torioki/lending';
import type { PickupClass, RemovalReason } from '@torioki/lending/vocabulary';

interface Parcel {
  readonly copy: CopyId;
  readonly title: TitleId;
  /** The place to which it goes or from which it comes. */
  readonly location: LocationId;
}

interface Ordered extends Parcel {
  readonly reservation: ReservationId;
  readonly pickupClass: PickupClass;
  /** The day of the notice. A copy for a counter may leave before that, and even arrive. */
  readonly noticedOn: LocalDate | null;
  /** The dispatch day that the notice named; null for a counter, and if no calendar was published. */
  readonly dispatchDay: LocalDate | null;
  /** For how many open days it waits for its borrower, from its notice on (A42). */
  readonly holdOpenDays: number | null;
}

/** Set aside: it is to leave on a dispatch day after its notice, or at once if it is for another counter. */
export interface ReadyShipment extends Ordered {
  readonly is: 'ready';
}

export interface ShipmentUnderWay extends Ordered {
  readonly is: 'under-way';
  readonly shippedOn: LocalDate;
  /** When it should be on the branch's shelf; null for a counter. */
  readonly availableFrom: LocalDate | null;
}

export interface ArrivedShipment extends Ordered {
  readonly is: 'arrived';
  readonly arrivedOn: LocalDate;
}

/** It is to come back to the headquarters: it is still at the place, or the place has sent it (A40). */
export interface ComingBack extends Parcel {
  readonly is: 'coming-back';
  readonly since: Instant;
  readonly sentAt: Instant | null;
  /** Why the headquarters does not secure it at its receipt; null if it circulates. */
  readonly removed: RemovalReason | null;
}

/** A copy on its way to a place, at the place, or on its way back; null if it is none of these. */
export type ShipmentDocument = ReadyShipment | ShipmentUnderWay | ArrivedShipment | ComingBack | null;
