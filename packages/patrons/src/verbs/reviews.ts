import { LocalDate } from '@torioki/lending';
import { list } from '@torioki/lending/vocabulary';
import * as t from 'io-ts';
import { PlaceDocument } from '../people/fact.js';
import type { PatronKey } from '../people/ids.js';
import { ReviewFinding, type ReviewMark } from '../people/review-finding.js';
import { UnusualDay } from '../people/unusual-day.js';
import { listFindings, readReview, storeFinding, storeReview } from '../records/reviews.js';
import { listUnusualDays, storeUnusualDay } from '../records/unusual-days.js';
import type { RegistryAnswer } from '../registry-answer.js';
import type { PlainRequest } from './plain-request.js';
import { now, verb, type Parts } from './verb.js';

const mostAtOnce = 10_000;

const Reviewed = t.exact(
  t.type({
    upTo: PlaceDocument,
    on: LocalDate,
    found: list(ReviewFinding, 'findings', mostAtOnce),
    unusual: list(UnusualDay, 'unusual days', mostAtOnce),
  }),
);

/**
 * Stores the results of reviews. A review decides commands again, with all pseudonyms of their patrons. A
 * finding, a command with another result, is stored until its pseudonym is forgotten. An unusual day is
 * stored until 35 days after it.
 */
export interface Reviews {
  /** The place in the history where the last review ended, and its day; null before the first review. */
  readReview(): RegistryAnswer<ReviewMark | null>;

  /**
   * Reports a review: its end, its day, its findings, and the unusual days in its part of the history. A
   * finding or a day is not stored if its patron is unknown. A repeated report changes nothing.
   */
  reportReviewed(request: PlainRequest<typeof Reviewed>): RegistryAnswer<void>;

  /** The findings with their patrons, oldest first. */
  listFindings(): RegistryAnswer<readonly (ReviewFinding & { readonly patron: PatronKey })[]>;

  /** The unusual days of all patrons, oldest first. */
  listUnusualDays(): RegistryAnswer<readonly UnusualDay[]>;
}

export const reviews = (parts: Parts): Reviews => ({
  readReview: () => parts.records.read(readReview),
  reportReviewed: verb(Reviewed, ({ found, unusual, ...end }) =>
    parts.records.write(function* () {
      for (const one of found) yield* storeFinding(one);
      for (const one of unusual) yield* storeUnusualDay(one);
      yield* storeReview(end);
    }),
  ),
  listFindings: () => parts.records.read(listFindings),
  listUnusualDays: () => {
    const at = now(parts);
    return parts.records.read(() => listUnusualDays(at));
  },
});
