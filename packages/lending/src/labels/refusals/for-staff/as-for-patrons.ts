/** The text for patrons says it to staff as well. */
export const asForPatrons = null;
