import type { Borrowers, Directory, Patron, PatronRegistry, Person } from '@torioki/patrons';

/** Patrons whom the host knows, and what is ours alone of them. */
export interface People {
  /** Who they are: the host's, and only read. */
  readonly directory: Directory;
  /**
   * Their pseudonyms, their carts and the mails to them: `inMemoryBorrowers`, `openSqliteBorrowers`. They must belong to
   * the same library system as the history.
   */
  readonly borrowers: Borrowers;
}

/** The patrons with which a library is opened: none, those of a directory of the host's own, or those of a registry. */
export type PeopleOption = undefined | People | PatronRegistry;

/** What a library has only if it knows its patrons. */
export type WithPeople<Of extends PeopleOption, More> = Of extends undefined ? object : More;

/** What a library has only if its patrons are registered with it. */
export type WithRegistry<Of extends PeopleOption, More> = Of extends PatronRegistry ? More : object;

/** Who a patron is, as the directory says; a registry says everything that is registered. */
export type PersonOf<Of extends PeopleOption> = Of extends PatronRegistry ? Patron : Person;
