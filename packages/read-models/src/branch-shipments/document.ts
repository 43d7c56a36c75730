import type {
  CopyId,
  Instant,
  LocalDate,
  LocationId,
  PickupClass,
  ReservationId,
  TitleId,
} from '@torioki/lending';

interface Parcel {
  readonly copy: CopyId;
  readonly title: TitleId;
  /** The place that it goes to or comes from. */
  readonly location: LocationId;
}

interface Ordered extends Parcel {
  readonly reservation: ReservationId;
  readonly pickupClass: PickupClass;
  /** The day of the notice, which a counter's may leave before, and even arrive. */
  readonly noticedOn: LocalDate | null;
  /** The dispatch day that the notice named; none for a counter, and when no calendar was published. */
  readonly dispatchDay: LocalDate | null;
  /** Open days that it waits for its borrower, from its notice on (A42). */
  readonly holdOpenDays: number | null;
}

/** Set aside: to leave on a dispatch day after its notice; for another counter at once. */
export interface ReadyShipment extends Ordered {
  readonly is: 'ready';
}

export interface ShipmentUnderWay extends Ordered {
  readonly is: 'under-way';
  readonly shippedOn: LocalDate;
  /** When it should be on the branch's shelf; none for a counter. */
  readonly availableFrom: LocalDate | null;
}

export interface ArrivedShipment extends Ordered {
  readonly is: 'arrived';
  readonly arrivedOn: LocalDate;
}

/** To come back to the headquarters: still at the place, or sent by it (A40). */
export interface ComingBack extends Parcel {
  readonly is: 'coming-back';
  readonly since: Instant;
  readonly sentAt: Instant | null;
}

/** A copy on its way to a place, there, or on its way back; nothing when it is neither. */
export type ShipmentDocument = ReadyShipment | ShipmentUnderWay | ArrivedShipment | ComingBack | null;
