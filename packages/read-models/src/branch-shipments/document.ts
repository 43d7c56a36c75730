import type { CopyId, Instant, LocalDate, LocationId, ReservationId, TitleId } from '@torioki/lending';

interface Parcel {
  readonly copy: CopyId;
  readonly title: TitleId;
  /** The place that it goes to or comes from. */
  readonly location: LocationId;
}

interface Ordered extends Parcel {
  readonly reservation: ReservationId;
  /** Open days that it waits for its borrower at a branch (A42). */
  readonly holdOpenDays: number;
}

/** Prepared, and to leave on a dispatch day. */
export interface ReadyShipment extends Ordered {
  readonly is: 'ready';
  readonly noticedOn: LocalDate;
  /** The dispatch day that the notice named; none when no calendar was published. */
  readonly dispatchDay: LocalDate | null;
}

export interface ShipmentUnderWay extends Ordered {
  readonly is: 'under-way';
  readonly shippedOn: LocalDate;
  /** When it should be on the branch's shelf. */
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
