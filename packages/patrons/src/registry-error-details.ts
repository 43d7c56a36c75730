import type { Fault } from '@torioki/event-store';
import type { Faults } from '@torioki/event-store/adapter';
import type { Role } from '@torioki/lending';
import type { NoticeKey } from './people/notice-key.js';

/** The refusals of a registry, which a patron or a member of staff is told: the code, and the facts behind it. */
export interface RegistryRefusalDetails {
  /** The command is not for this role. */
  readonly 'actor-not-allowed': { readonly role: Role; readonly allowed: readonly Role[] };
  readonly 'patron-unknown': Nothing;
  /** The borrower is another patron's. */
  readonly 'borrower-known': Nothing;
  /** No patron is this borrower, or nobody knows any more who it was. */
  readonly 'borrower-unknown': Nothing;
  /** The patron has given up the registration. Nothing more begins; what is under way still comes to its end. */
  readonly 'patron-leaving': Nothing;
  readonly 'card-number-taken': Nothing;
  /** The patron has made as many title requests within a year as are allowed. */
  readonly 'too-many-title-requests': { readonly limit: number };
  /** The patron has given as many commands within an hour as the policy allows; after so many minutes it is over. */
  readonly 'too-many-commands': { readonly limit: number; readonly minutes: number };
  /** By R66. */
  readonly 'already-in-cart': Nothing;
  readonly 'not-in-cart': Nothing;
  /** By A10. */
  readonly 'cart-full': { readonly limit: number };
  /** There is no such card, or this is not its password. */
  readonly 'bad-credentials': Nothing;
  /** The card's holder has no password yet, or it was cleared (R84). */
  readonly 'password-not-set': Nothing;
  readonly 'password-too-short': { readonly least: number };
  readonly 'password-too-long': { readonly most: number };
  readonly 'password-too-common': Nothing;
  /** There is no such card, or this is not its code, or the code was used, has expired or was tried too often. */
  readonly 'bad-code': Nothing;
  /** The code that this command issued was told once, and is not kept. */
  readonly 'code-told-once': Nothing;
}

/** The errors of a registry: the code, and the facts behind it. */
interface RegistryFailureDetails {
  /** What was passed in is not of the right form. */
  readonly 'invalid-input': Faults;
  /** The id belongs to another command, or to the same command with other fields. */
  readonly 'command-id-reused': { readonly command: string };
  /** The outcome of a mail to the patron is not recorded yet. The mail would tell whose reservations it is about. */
  readonly 'mail-in-outbox': Nothing;
  /** Another mail announces these notices, or announced them within the last two days. Nothing was queued. */
  readonly 'notice-queued': { readonly notices: readonly NoticeKey[] };
  readonly 'mail-unknown': Nothing;
  /** Another worker has claimed the mail since. */
  readonly 'claim-lost': Nothing;
  /** The mail has still to be sent. */
  readonly 'mail-unanswered': Nothing;
  /** This program cannot read a row. */
  readonly 'unreadable-row': Fault & { readonly table: string };
  /** There is no registry where it was asked for, nor can one be kept there. */
  readonly 'registry-not-opened': Place & { readonly reason: string };
  /** The registry does not answer, or is closed. Whether a change was written is unknown. */
  readonly 'registry-unavailable': Place & { readonly reason: string };
  /** A host's directory answered in a wrong form. What it answered is not repeated, since it may name a person. */
  readonly 'directory-broken': { readonly did: string };
  /** Others kept the registry locked. Nothing was written. */
  readonly 'registry-busy': Place & { readonly waitedMs: number };
  /** There is no room to write. Nothing was written; reads still work. */
  readonly 'registry-full': Place;
  /** The registry may be read but not written. */
  readonly 'registry-read-only': Place;
  /** What is there is not a patron registry, or is damaged. */
  readonly 'not-a-registry': Place & { readonly reason: string };
  /** The registry was written by a newer program. */
  readonly 'newer-schema': Place & { readonly found: number; readonly known: number };
  /** The registry holds the patrons of another library system. */
  readonly 'other-library-system': Place & { readonly expected: string; readonly found: string };
}

/** Every refusal and every error of a registry. None tells anything about a person. */
export interface RegistryErrorDetails extends RegistryRefusalDetails, RegistryFailureDetails {}

type Nothing = Readonly<Record<string, never>>;

type Place = Readonly<Record<'registry', string>>;

export type RegistryErrorCode = keyof RegistryErrorDetails;
