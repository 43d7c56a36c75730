/** Why there was no search. */
export type SearchRefusal =
  /** Every field is empty, or has nothing but signs in it (R12). */
  | { readonly code: 'nothing-sought' }
  /** What stands in ISBN/ISSN is none, or its check digit is wrong (R20). */
  | { readonly code: 'no-standard-number' }
  /** What was passed in is not of the right form. */
  | { readonly code: 'invalid-search'; readonly path: string; readonly reason: string };
