import type { PatronRecord, Standing } from './patron-record.js';

/** A person as staff, and that person alone, may see one: without secrets, and without borrowers. */
export type Patron = Omit<PatronRecord, 'password' | 'code' | 'standing' | 'closingBorrowers'> & {
  readonly hasPassword: boolean;
  readonly standing: Standing['is'];
};

/** What may be shown of a record. */
export const shown = ({
  password,
  standing,
  code: _code,
  closingBorrowers: _borrowers,
  ...open
}: PatronRecord): Patron => ({ ...open, hasPassword: password !== null, standing: standing.is });
