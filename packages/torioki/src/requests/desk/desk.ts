import type { PatronKey, Person } from '@torioki/patrons';
import type { Looked } from '../../answers/answer.js';
import type { CommandDesk } from '../../commands/desk.js';
import type { PeopleOption, WithPeople, WithRegistry } from '../../ports/people-option.js';
import type { TitleRequestToAnswer } from '../registry/title-requests.js';
import type { PatronOfBorrower, Recipient } from './find-patrons.js';
import type { deskRequestsMethods } from '../registry/generated/record-methods.js';
import type { PatronFile } from './patron-file.js';

/** The person who shows a card, and which of the cards is valid: the last one. */
export interface CardHolder extends Pick<Person, 'name' | 'cards'> {
  readonly id: PatronKey;
}

/** What staff do with patrons: at the counter, by phone, by post. */
export interface PeopleDesk<Of extends PeopleOption> {
  /**
   * The patron whose card this is or was (R57). The file has the rest. Refused with `patron-unknown`. By the counter, a
   * branch or general materials.
   */
  patronWithCard(card: string): Looked<CardHolder>;

  /**
   * The patrons of pseudonyms, such as those of `views.overdue()`; a pseudonym whose patron is forgotten is left out
   * (ours). A branch sees only the patrons for whom something is on its own shelf. By the counter, a branch or general materials.
   */
  findPatrons(borrowers: readonly string[]): Looked<readonly PatronOfBorrower[]>;

  /**
   * The reservations that are over, why, and the patron to notify of each; shown for `endedDays`, the last first (A43,
   * R74, A21). By the counter or general materials.
   */
  recipients(): Looked<readonly Recipient[]>;

  /** A patron's file. */
  file(patron: string): PatronFile<Of>;
}

/** What staff do with patrons who are registered with the library. */
export interface RegistryDesk extends ReturnType<typeof deskRequestsMethods<'actor-not-allowed'>> {
  /**
   * The 蔵書リクエスト票 that are to be answered, the oldest first: who asks for what (R67). A desk accepts or declines each
   * (A60). By the counter or general materials.
   */
  titleRequests(): Looked<readonly TitleRequestToAnswer[]>;
}

/** Where an actor gives commands, and staff deal with the people whom the library knows. */
export type Desk<Of extends PeopleOption = undefined> = CommandDesk &
  WithPeople<Of, PeopleDesk<Of>> &
  WithRegistry<Of, RegistryDesk>;
