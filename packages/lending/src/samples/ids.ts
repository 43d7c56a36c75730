import type {
  BorrowerId,
  CopyId,
  GroupId,
  LibraryId,
  LoanId,
  PatronId,
  RequestId,
  ReservationId,
  StaffCode,
  TitleId,
} from '../vocabulary/index.js';

const uuid = (kind: string, number: number): string =>
  `${kind}0000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** Three borrowers: pseudonyms of invented people. */
export const mari = uuid('b', 1) as BorrowerId;
export const ken = uuid('b', 2) as BorrowerId;
export const yuki = uuid('b', 3) as BorrowerId;

export const reservationId = (number: number) => uuid('e', number) as ReservationId;
export const loanId = (number: number) => uuid('a', number) as LoanId;
export const groupId = (number: number) => uuid('c', number) as GroupId;
export const patronId = (number: number) => uuid('d', number) as PatronId;
export const requestId = (number: number) => uuid('f', number) as RequestId;
export const copyId = (number: number) => `C-${number}` as CopyId;
export const titleId = (number: number) => `T-${number}` as TitleId;
export const staffCode = 'S-1' as StaffCode;
/** Another library, for loans of copies in both directions. */
export const otaru = 'OTARU' as LibraryId;
