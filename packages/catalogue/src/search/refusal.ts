/** Why a search was refused. */
export type SearchRefusal =
  /** Every field is empty or contains only signs (R12). */
  | { readonly code: 'nothing-sought' }
  /** The field ISBN/ISSN contains no such number, or its check digit is wrong (R20). */
  | { readonly code: 'no-standard-number' }
  /** The input is not of the right form. */
  | { readonly code: 'invalid-search'; readonly path: string; readonly reason: string };
