import type { Borrowers, Directory, Patron, PatronRegistry, Person } from '@torioki/patrons';

/** The host's patrons, and the data that only Torioki keeps about them. */
export interface People {
  /** The host's own directory. Torioki only reads it. */
  readonly directory: Directory;
  /**
   * Pseudonyms, carts and outgoing mail: `inMemoryBorrowers`, `openSqliteBorrowers`. They must belong to the
   * same library system as the history.
   */
  readonly borrowers: Borrowers;
}

/** The patrons of a library: none, those of the host's own directory, or those of a registry. */
export type PeopleOption = undefined | People | PatronRegistry;

/** Methods and fields that a `Library` has only if it knows patrons. */
export type WithPeople<Of extends PeopleOption, More> = Of extends undefined ? object : More;

/** Methods and fields that a `Library` has only if it has a registry. */
export type WithRegistry<Of extends PeopleOption, More> = Of extends PatronRegistry ? More : object;

/** A patron's data: the person in a host's directory, or the whole record in a registry. */
export type PersonOf<Of extends PeopleOption> = Of extends PatronRegistry ? Patron : Person;
