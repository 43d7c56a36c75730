import type { PatronKey } from './people/ids.js';
import type { RegistryAnswer } from './registry-answer.js';

/** 利用停止: the actions that a person may not do, and the reason. The history contains no blocks. */
export interface Blocked {
  /**
   * The stopped actions, at least one: new reservations, renewals, loans. `borrow` also stops the loan of a
   * copy that is set aside for the person.
   */
  readonly stops: readonly ('reserve' | 'renew' | 'borrow')[];
  /** The reason in 1 to 300 characters. The person and staff read this text. */
  readonly text: string;
}

/** A person in a directory. A registry has more data about each card and each registration. */
export interface Person {
  readonly name: string;
  /** よみ: the reading of the name in kana, if the directory has it. */
  readonly reading?: string | null;
  /** The address for mails; null if there is none. */
  readonly mailAddress: string | null;
  /** The branches where the person is registered (R27). */
  readonly registeredAt: readonly { readonly location: string }[];
  /** The cards in the order of their issue. Only the last one is valid. */
  readonly cards: readonly { readonly number: string }[];
  /** The person's present blocks, at most 20. Most persons have none. */
  readonly blocks: readonly Blocked[];
}

/**
 * Looks up persons. Implement it if your program has its own patrons. You choose the keys: texts of 1 to 64
 * printable characters. A portal keeps an answer for at most 10 seconds. Each request of staff calls the
 * directory again. A directory that throws counts as unavailable. To give the reason, throw an error of
 * `registryError`.
 */
export interface Directory {
  /** The persons with these keys, by key. Unknown keys are left out. */
  find(patrons: readonly string[]): ReadonlyMap<string, Person> | Promise<ReadonlyMap<string, Person>>;

  /** The key of the card's person, even if the card is no longer valid (R57). Null for an unknown card. */
  findByCard(card: string): string | null | Promise<string | null>;

  /**
   * Finds the keys of at most `most` persons. Staff read them in the returned order. A person is found
   * if `text` is the whole phone number, or the beginning of the name or the reading. Compare the texts with
   * `searchKeysOf` and `searchKeyBeginning`, so that their spelling makes no difference. If your directory
   * cannot search, leave this function out.
   */
  search?(sought: PersonSearch): readonly string[] | Promise<readonly string[]>;
}

/** A search for persons. */
export interface PersonSearch {
  /** The typed text: a name, a reading, or a phone number, of at most 200 characters. */
  readonly text: string;
  /** The largest number of keys in the answer. */
  readonly most: number;
}

/** Finds persons: in a registry, or in a host's directory with checked answers. */
export interface PersonLookup<Found extends Person = Person> {
  find(patrons: readonly string[]): RegistryAnswer<ReadonlyMap<string, Found>>;
  findByCard(card: string): RegistryAnswer<string | null>;
  /** Fails with `search-not-offered` if the host's directory cannot search. */
  search(sought: PersonSearch): RegistryAnswer<readonly PatronKey[]>;
}
