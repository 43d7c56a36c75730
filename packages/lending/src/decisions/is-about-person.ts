import type { BorrowerId } from '../vocabulary/index.js';
import * as decisions from './decisions.js';

const aboutPersons = new Set<string>(
  Object.values(decisions)
    .filter(({ fields }) => 'pseudonyms' in fields)
    .map(({ type }) => type),
);

/** Whether commands of a type count a person's loans and reservations under all pseudonyms. */
export const isAboutPerson = (type: string): boolean => aboutPersons.has(type);

interface AnyCommand {
  readonly type: string;
  readonly [field: string]: unknown;
}

/**
 * The pseudonym of a command that counts a person's loans and reservations. For Undo, it is the pseudonym of
 * the recorded command. Undefined for other commands.
 */
export const findPersonsPseudonym = ({ type, borrower, recorded }: AnyCommand): BorrowerId | undefined => {
  if (!isAboutPerson(type)) return undefined;
  const of = recorded as { readonly borrower?: BorrowerId | null } | null | undefined;
  return (borrower as BorrowerId | undefined) ?? of?.borrower ?? undefined;
};
