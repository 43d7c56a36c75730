import type { CopyId, Instant, LocalDate, LocationId, ReservationId, TitleId } from '@torioki/lending';
import type { PickupClass, RemovalReason } from '@torioki/lending/vocabulary';

interface Parcel {
  readonly copy: CopyId;
  readonly title: TitleId;
  /** The destination or origin of the copy. */
  readonly location: LocationId;
}

interface Ordered extends Parcel {
  readonly reservation: ReservationId;
  readonly pickupClass: PickupClass;
  /** The day of the notice. A copy for a counter can leave, and even arrive, before that. */
  readonly noticedOn: LocalDate | null;
  /** The dispatch day in the notice; null for a counter, or if no calendar was published. */
  readonly dispatchDay: LocalDate | null;
  /** The number of open days that it waits for the patron, from its notice (A42). */
  readonly holdOpenDays: number | null;
}

/**
 * The copy is set aside. It leaves on a dispatch day after its notice, or immediately if it is for another
 * counter.
 */
export interface ReadyShipment extends Ordered {
  readonly is: 'ready';
}

export interface ShipmentUnderWay extends Ordered {
  readonly is: 'under-way';
  readonly shippedOn: LocalDate;
  /** The day when it should be on the branch's shelf; null for a counter. */
  readonly availableFrom: LocalDate | null;
}

export interface ArrivedShipment extends Ordered {
  readonly is: 'arrived';
  readonly arrivedOn: LocalDate;
}

/** The copy is to come back to the headquarters. It is still at the place, or the place has sent it (A40). */
export interface ComingBack extends Parcel {
  readonly is: 'coming-back';
  readonly since: Instant;
  readonly sentAt: Instant | null;
  /** The reason for not securing it at its receipt; null if it circulates. */
  readonly removed: RemovalReason | null;
}

/** A copy that is going to a place, is there, or is coming back; null for any other copy. */
export type ShipmentDocument = ReadyShipment | ShipmentUnderWay | ArrivedShipment | ComingBack | null;
