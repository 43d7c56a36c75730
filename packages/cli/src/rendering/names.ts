import { createNumbering } from '@torioki/audit/words';
import type { InBoth } from './language.js';

export interface Names {
  /**
   * A borrower's number, or the pseudonym. A number is valid only in this answer, so that you cannot follow a
   * borrower through several answers.
   */
  readonly borrower: (pseudonym: string) => InBoth<string>;
  /** The code of a member of staff; undefined unless codes are shown. */
  readonly staff: (code: string) => string | undefined;
  readonly borrowersAs: 'numbers' | 'pseudonyms';
  readonly staffAs: 'roles' | 'codes';
}

export const makeNames = ({ ids, codes }: { readonly ids: boolean; readonly codes: boolean }): Names => {
  const numberOf = createNumbering();
  return {
    borrower: (pseudonym) =>
      ids
        ? { ja: pseudonym, en: pseudonym }
        : { ja: `利用者${numberOf(pseudonym)}`, en: `borrower ${numberOf(pseudonym)}` },
    staff: (code) => (codes ? code : undefined),
    borrowersAs: ids ? 'pseudonyms' : 'numbers',
    staffAs: codes ? 'codes' : 'roles',
  };
};
