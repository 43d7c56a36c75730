import { LocalDate } from '@torioki/lending';
import { EvidenceKind, oneOf } from '@torioki/lending/vocabulary';
import * as t from 'io-ts';

/** The kind of the shown document, and the day. Nothing more about the document is stored (A59, R102). */
export const Evidence = t.exact(
  t.type({ kind: EvidenceKind, on: LocalDate }),
  'a kind of evidence and a date',
);
export type Evidence = t.TypeOf<typeof Evidence>;

/** How the patron reached the staff. */
export const Channel = oneOf('counter', 'post');
