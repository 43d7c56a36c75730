/**
 * The largest number of lines in a command or a cart. A policy may not allow more, because codecs do not read
 * the policy.
 */
export const mostLines = 100;

/** The largest number of days in a published period: ten years. */
export const mostDays = 3_660;

/**
 * The largest reservation limit that a policy may set. One mail can still list this number of reservations.
 */
export const mostReservations = 1_000;

/** The largest number of renewals of a migrated loan. */
export const mostRenewals = 100;

/** The largest number of places in one closure. */
export const mostPlacesNamed = 1_000;
