/** The largest number of lines in a command or a cart. A policy may not allow more: codecs do not read it. */
export const mostLines = 100;

/** The largest number of days in a published period: ten years. */
export const mostDays = 3_660;

/** The largest reservation limit of any policy; with it, one mail can still list all reservations. */
export const mostReservations = 1_000;

/** The largest number of renewals of a migrated loan. */
export const mostRenewals = 100;

/** The largest number of places in one closure. */
export const mostPlacesNamed = 1_000;
