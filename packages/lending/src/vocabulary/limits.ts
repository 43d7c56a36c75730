/** How many lines one command, or a cart, may have. No policy may allow more, since a codec knows no policy. */
export const mostLines = 100;

/** How many days a published period may have: those of ten years. */
export const mostDays = 3_660;

/** How many reservations any policy may allow a borrower at once, so that one mail can tell of all. */
export const mostReservations = 1_000;

/** How often a loan that is taken over may have been renewed. */
export const mostRenewals = 100;

/** How many places one closure may name. */
export const mostPlacesNamed = 1_000;
