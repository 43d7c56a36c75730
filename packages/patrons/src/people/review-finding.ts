import { BorrowerId, LocalDate } from '@torioki/lending';
import { Count } from '@torioki/lending/vocabulary';
import * as t from 'io-ts';
import { PlaceDocument } from './fact.js';
import { TypedText } from './typed-text.js';

/**
 * A command that gives another result when it is decided with all pseudonyms of its patron. The finding has
 * the command's pseudonym, position and type.
 */
export const ReviewFinding = t.exact(
  t.type({ borrower: BorrowerId, position: Count, command: TypedText }),
  'a finding of a review',
);
export type ReviewFinding = t.TypeOf<typeof ReviewFinding>;

/** The place in the history where the last review ended, and the day of this review. */
export const ReviewMark = t.exact(t.type({ upTo: PlaceDocument, on: LocalDate }), 'the end of a review');
export type ReviewMark = t.TypeOf<typeof ReviewMark>;

/** Stored format: a change needs a new version. */
export const ReviewDocument = t.union([ReviewMark, ReviewFinding], 'a review');
