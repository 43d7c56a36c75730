import { LocalDate } from '@torioki/lending';
import { list } from '@torioki/lending/vocabulary';
import * as t from 'io-ts';
import { PlaceDocument } from '../people/fact.js';
import type { PatronKey } from '../people/ids.js';
import { ReviewFinding, type ReviewMark } from '../people/review-finding.js';
import { listFindings, readReview, storeFinding, storeReview } from '../records/reviews.js';
import type { RegistryAnswer } from '../registry-answer.js';
import type { PlainRequest } from './plain-request.js';
import { verb, type Parts } from './verb.js';

const mostAtOnce = 10_000;

const Reviewed = t.exact(
  t.type({ upTo: PlaceDocument, on: LocalDate, found: list(ReviewFinding, 'findings', mostAtOnce) }),
);

/**
 * Stores how far the history was reviewed: whether its commands give the same results with all pseudonyms of
 * each patron. A finding is stored until its pseudonym is forgotten.
 */
export interface Reviews {
  /** The end of the last review, and its day; null before the first. */
  readReview(): RegistryAnswer<ReviewMark | null>;

  /**
   * Reports a review: its end, its day, and its findings. A finding about an unknown pseudonym is not stored. To
   * repeat it changes nothing.
   */
  reportReviewed(request: PlainRequest<typeof Reviewed>): RegistryAnswer<void>;

  /** The findings with their patrons, oldest first. */
  listFindings(): RegistryAnswer<readonly (ReviewFinding & { readonly patron: PatronKey })[]>;
}

export const reviews = ({ records }: Parts): Reviews => ({
  readReview: () => records.read(readReview),
  reportReviewed: verb(Reviewed, ({ found, ...end }) =>
    records.write(function* () {
      for (const one of found) yield* storeFinding(one);
      yield* storeReview(end);
    }),
  ),
  listFindings: () => records.read(listFindings),
});
