import type { CopyId, LocalDate, ReservationId, TitleId } from '@torioki/lending';

export interface ReadyShipment {
  readonly reservation: ReservationId;
  readonly copy: CopyId;
  readonly title: TitleId;
  readonly noticedOn: LocalDate;
  /** The dispatch day that the notice named; none when no calendar was published. */
  readonly dispatchDay: LocalDate | null;
}

export interface ShipmentUnderWay {
  readonly reservation: ReservationId;
  readonly copy: CopyId;
  readonly title: TitleId;
  readonly shippedOn: LocalDate;
  /** When it should be on the branch's shelf. */
  readonly availableFrom: LocalDate | null;
}

export interface ArrivedShipment {
  readonly reservation: ReservationId;
  readonly copy: CopyId;
  readonly title: TitleId;
  readonly arrivedOn: LocalDate;
}

export interface ComingBack {
  readonly copy: CopyId;
  readonly title: TitleId;
}

/** What goes to a place, is there, and comes back from it. */
export interface BranchShipmentsDocument {
  readonly ready: readonly ReadyShipment[];
  readonly underWay: readonly ShipmentUnderWay[];
  readonly arrived: readonly ArrivedShipment[];
  readonly comingBack: readonly ComingBack[];
}
