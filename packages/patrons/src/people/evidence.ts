import { EvidenceKind, LocalDate, oneOf } from '@torioki/lending';
import * as t from 'io-ts';

/** What was shown, and when: all that is kept of it (A59, R102). */
export const Evidence = t.exact(
  t.type({ kind: EvidenceKind, on: LocalDate }),
  'a kind of evidence and a date',
);
export type Evidence = t.TypeOf<typeof Evidence>;

/** How staff were reached. */
export const Channel = oneOf('counter', 'post');
