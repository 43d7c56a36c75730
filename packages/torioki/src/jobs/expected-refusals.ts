/** The refusals that a job does not report as a trouble. */
export const expected = {
  /** The reservation has changed since the job read it. */
  ending: ['reservation-elsewhere'],
  /** The reservation of a notice has ended, or the outcome of the notice is already recorded. */
  noticeOver: ['reservation-elsewhere', 'notice-not-next'],
  /**
   * The notice is out of date: the pickup place has changed, or the notice has lost its reason. A later run
   * announces the book.
   */
  noticeOutdated: ['notice-outdated', 'notice-without-reason'],
  /** The pseudonym waits for the next night. */
  forgetting: ['borrower-has-open-things', 'lost-book-unsettled', 'mail-waits', 'nothing-to-change'],
  /** Another process has recorded the review of this night. */
  review: ['nothing-to-change'],
} as const;

/** The code of an expected refusal. */
export type Expected<Of extends keyof typeof expected> = (typeof expected)[Of][number];
