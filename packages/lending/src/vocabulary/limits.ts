/** How many lines one order has, and a cart: what no policy may exceed, since a codec knows no policy. */
export const mostLines = 100;

/** How many days a period has that is published: those of ten years. */
export const mostDays = 3_660;

/** How many reservations a borrower may have at once by any policy, so that one mail can tell of all. */
export const mostReservations = 1_000;
