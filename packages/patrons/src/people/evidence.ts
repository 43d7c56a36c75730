import { LocalDate, oneOf } from '@torioki/lending';
import * as t from 'io-ts';

/** The kinds of official documents (公的証明書) that show a name and an address. */
export const EvidenceKind = oneOf(
  'drivers-licence',
  'my-number-card',
  'health-insurance-card',
  'residence-card',
  'residence-certificate',
  'passport',
  'student-card',
  'other',
);
export type EvidenceKind = t.TypeOf<typeof EvidenceKind>;

/** What was shown, and when: all that is kept of it (A59, R102). */
export const Evidence = t.exact(
  t.type({ kind: EvidenceKind, on: LocalDate }),
  'a kind of evidence and a date',
);
export type Evidence = t.TypeOf<typeof Evidence>;

/** How staff were reached. */
export const Way = oneOf('counter', 'post');
export type Way = t.TypeOf<typeof Way>;
