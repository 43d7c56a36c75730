import type { RegistryAnswer } from './registry-answer.js';

/** 利用停止: what a person may not do, and why. It stays out of the history. */
export interface Blocked {
  /** New reservations, renewals, or loans, also of what is set aside: at least one of the three. */
  readonly stops: readonly ('reserve' | 'renew' | 'borrow')[];
  /** Why, as the person and the staff read it: 1 to 300 characters. */
  readonly text: string;
}

/** Somebody, as a directory knows them. A registry says more of each card and of each registration. */
export interface Person {
  readonly name: string;
  /** Where mails go; null if there is no address. */
  readonly mailAddress: string | null;
  /** The branches at which the person is registered (R27). */
  readonly registeredAt: readonly { readonly location: string }[];
  /** In the order of their issue. Only the last one is valid. */
  readonly cards: readonly { readonly number: string }[];
  /** What the person may not do at present, at most 20; none for most. */
  readonly blocks: readonly Blocked[];
}

/**
 * Who somebody is. A host that has its patrons already reads them here, under keys of its own: texts of 1 to 64 printable
 * characters. It is called for each portal, which keeps the answer for 10 s at most, and at each request of staff. If it throws, it counts as away; throw what
 * `registryError` makes to say why.
 */
export interface Directory {
  /** The persons who have these keys, by key. A key that nobody has is left out. */
  find(patrons: readonly string[]): ReadonlyMap<string, Person> | Promise<ReadonlyMap<string, Person>>;

  /** The key of the person whose card this is or was; null if it is nobody's (R57). */
  byCard(card: string): string | null | Promise<string | null>;
}

/** Finds persons: a registry's own, or a host's directory once its answers are checked. */
export interface PersonLookup<Found extends Person = Person> {
  find(patrons: readonly string[]): RegistryAnswer<ReadonlyMap<string, Found>>;
  byCard(card: string): RegistryAnswer<string | null>;
}
