import type { Fault } from '@torioki/event-store';
import type { Faults } from '@torioki/event-store/adapter';
import type { NoticeKey } from './people/notice-key.js';

/** The refusals of a registry, for a patron or a member of staff: the code, and its facts. */
export interface RegistryRefusalDetails {
  readonly 'patron-unknown': Nothing;
  /** The borrower belongs to another patron. */
  readonly 'borrower-known': Nothing;
  /** No patron is known for this borrower, or the patron was forgotten. */
  readonly 'borrower-unknown': Nothing;
  /**
   * The patron has given up the registration. New reservations and loans are refused; open ones continue to
   * their end.
   */
  readonly 'patron-leaving': Nothing;
  readonly 'card-number-taken': Nothing;
  /** The patron has reached the yearly limit of title requests. */
  readonly 'too-many-title-requests': { readonly limit: number };
  /** The host's directory cannot search persons. */
  readonly 'search-not-offered': Nothing;
  /** The policy offers no reading histories. */
  readonly 'reading-history-not-offered': Nothing;
  /** The patron has reached the policy's limit of commands an hour. The hour ends in `minutes` minutes. */
  readonly 'too-many-commands': { readonly limit: number; readonly minutes: number };
  /** The title is in the cart already (R66). */
  readonly 'already-in-cart': Nothing;
  readonly 'not-in-cart': Nothing;
  /** The cart has reached its largest number of lines, `limit` (A10). */
  readonly 'cart-full': { readonly limit: number };
  /** The card is unknown, or the password is wrong. */
  readonly 'bad-credentials': Nothing;
  /** The card's holder has no password yet, or staff have cleared it (R84). */
  readonly 'password-not-set': Nothing;
  readonly 'password-too-short': { readonly least: number };
  readonly 'password-too-long': { readonly most: number };
  readonly 'password-too-common': Nothing;
  /** The card is unknown, or the code is wrong, used, expired or tried too often. */
  readonly 'bad-code': Nothing;
  /** The registry has shown the code of this command once, and does not store it. */
  readonly 'code-shown-once': Nothing;
}

/** The errors of a registry: the code, and its facts. */
interface RegistryFailureDetails {
  /** An argument has the wrong form. */
  readonly 'invalid-input': Faults;
  /** The id belongs to another command, or to the same command with other fields. */
  readonly 'command-id-reused': { readonly command: string };
  /**
   * The outcome of a mail to the patron is not recorded yet. Until then, the stored mail connects the patron
   * with reservations.
   */
  readonly 'mail-in-outbox': Nothing;
  /** Another mail announces these notices, or announced them within the last two days. Nothing was queued. */
  readonly 'notice-queued': { readonly notices: readonly NoticeKey[] };
  readonly 'mail-unknown': Nothing;
  /** Another worker has claimed the mail after this claim. */
  readonly 'claim-lost': Nothing;
  /** The mail is not yet marked as sent or failed. */
  readonly 'mail-unanswered': Nothing;
  /** This program cannot read a row. */
  readonly 'unreadable-row': Fault & { readonly table: string };
  /** There is no registry at this location, and none can be created there. */
  readonly 'registry-not-opened': Place & { readonly reason: string };
  /** The registry does not answer, or is closed. It is unknown whether a change was written. */
  readonly 'registry-unavailable': Place & { readonly reason: string };
  /**
   * A host's directory answered in a wrong form. `did` does not quote the answer, which may name a person.
   */
  readonly 'directory-broken': { readonly did: string };
  /** Other processes kept the registry locked for longer than this process waits. Nothing was written. */
  readonly 'registry-busy': Place & { readonly waitedMs: number };
  /** The storage is full. Nothing was written; reads still work. */
  readonly 'registry-full': Place;
  /** The registry can be read but not written. */
  readonly 'registry-read-only': Place;
  /** There is no patron registry at this location, or it is damaged. */
  readonly 'not-a-registry': Place & { readonly reason: string };
  /** The registry was written by a newer program. */
  readonly 'newer-schema': Place & { readonly found: number; readonly known: number };
  /** The registry has the patrons of another library system. */
  readonly 'other-library-system': Place & { readonly expected: string; readonly found: string };
}

/** Every refusal and every error of a registry. None contains personal data. */
export interface RegistryErrorDetails extends RegistryRefusalDetails, RegistryFailureDetails {}

type Nothing = Readonly<Record<string, never>>;

type Place = Readonly<Record<'registry', string>>;

export type RegistryErrorCode = keyof RegistryErrorDetails;
