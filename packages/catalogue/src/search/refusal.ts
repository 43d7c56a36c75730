/** The reason of a refused search. */
export type SearchRefusal =
  /** Every field is empty or contains only signs (R12). */
  | { readonly code: 'nothing-sought' }
  /** The text in the field ISBN/ISSN is no such number, or its check digit is wrong (R20). */
  | { readonly code: 'no-standard-number' }
  /** A field has more letters or words than are looked for. */
  | { readonly code: 'too-much-sought'; readonly path: string }
  /** Pages so far back are not turned to; one more condition helps better. */
  | { readonly code: 'too-many-pages' }
  /** The input is not of the right form. */
  | { readonly code: 'invalid-search'; readonly path: string; readonly reason: string };
