/** Why a search was refused. */
export type SearchRefusal =
  /** Every field is empty or contains only signs (R12). */
  | { readonly code: 'nothing-sought' }
  /** The text in the field ISBN/ISSN is not an ISBN or ISSN, or its check digit is wrong (R20). */
  | { readonly code: 'no-standard-number' }
  /** A field has more letters or words than a search allows. */
  | { readonly code: 'too-much-sought'; readonly path: string }
  /** The requested page is after the last page that a user can open. The user should add a condition. */
  | { readonly code: 'too-many-pages' }
  /** The input is not of the right form. */
  | { readonly code: 'invalid-search'; readonly path: string; readonly reason: string };
