import type { PatronRecord, Standing } from './patron-record.js';

/** What staff may see of a person, and what the person may see: no secrets, and no borrowers. */
export type Patron = Omit<PatronRecord, 'password' | 'code' | 'standing' | 'closingBorrowers'> & {
  readonly hasPassword: boolean;
  readonly standing: Standing['is'];
};

/** The part of a record that may be shown. */
export const shown = ({
  password,
  standing,
  code: _code,
  closingBorrowers: _borrowers,
  ...open
}: PatronRecord): Patron => ({ ...open, hasPassword: password !== null, standing: standing.is });
