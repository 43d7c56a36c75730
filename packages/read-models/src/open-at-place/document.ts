import type {
  BorrowerId,
  CopyId,
  Instant,
  LoanId,
  LocationId,
  ReservationId,
  TitleId,
} from '@torioki/lending';

/** A reservation for pickup at a place, or a loan to be returned there. */
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
