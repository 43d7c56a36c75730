import type {
  BorrowerId,
  CopyId,
  Instant,
  LoanId,
  LocationId,
  ReservationId,
  TitleId,
} from '@torioki/lending';

/** A reservation that is to be picked up at a place, or a loan that is to come back there; null once it has ended. */
export interface OpenAtPlace {
  readonly is: 'waiting' | 'secured' | 'shipped' | 'arrived' | 'on-loan';
  readonly reservation: ReservationId | null;
  readonly loan: LoanId | null;
  readonly title: TitleId;
  readonly copy: CopyId | null;
  readonly borrower: BorrowerId;
  readonly location: LocationId;
  readonly since: Instant;
}

export type OpenAtPlaceDocument = OpenAtPlace | null;
