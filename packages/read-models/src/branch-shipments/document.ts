import type { CopyId, Instant, LocalDate, LocationId, ReservationId, TitleId } from '@torioki/lending';
import type { PickupClass, RemovalReason } from '@torioki/lending/vocabulary';

interface Parcel {
  readonly copy: CopyId;
  readonly title: TitleId;
  /** The destination of the copy or, if the copy comes back, the place that sends it back. */
  readonly location: LocationId;
}

interface Ordered extends Parcel {
  readonly reservation: ReservationId;
  readonly pickupClass: PickupClass;
  /**
   * The day of the notice; null before the notice. A copy for a counter can leave and arrive before its
   * notice.
   */
  readonly noticedOn: LocalDate | null;
  /** The dispatch day in the notice. Null for a counter, or if the calendars did not give a day. */
  readonly dispatchDay: LocalDate | null;
  /** The length of the hold in open days, as recorded with the notice (A42); null before the notice. */
  readonly holdOpenDays: number | null;
}

/**
 * The copy is set aside at the headquarters. It leaves on a dispatch day after its notice; a copy for another
 * counter may leave immediately.
 */
export interface ReadyShipment extends Ordered {
  readonly is: 'ready';
}

export interface ShipmentUnderWay extends Ordered {
  readonly is: 'under-way';
  readonly shippedOn: LocalDate;
  /** The day when the copy should be on the shelf of the branch; null for a counter. */
  readonly availableFrom: LocalDate | null;
}

export interface ArrivedShipment extends Ordered {
  readonly is: 'arrived';
  readonly arrivedOn: LocalDate;
}

/**
 * The copy must come back to the headquarters (A40). It is still at the place that sends it, or on its way.
 */
export interface ComingBack extends Parcel {
  readonly is: 'coming-back';
  readonly since: Instant;
  readonly sentAt: Instant | null;
  /**
   * The reason why the copy is out of circulation; null if it circulates. With a reason, it is not secured
   * on its arrival.
   */
  readonly removed: RemovalReason | null;
}

/** A copy that is going to a place, is at that place, or is coming back; null for any other copy. */
export type ShipmentDocument = ReadyShipment | ShipmentUnderWay | ArrivedShipment | ComingBack | null;
