import type { PatronKey, Person } from '@torioki/patrons';
import type { QueryAnswer } from '../../answers/answer.js';
import type { CommandDesk } from '../../commands/desk.js';
import type { PeopleOption, WithPeople, WithRegistry } from '../../ports/people-option.js';
import type { TitleRequestToAnswer } from '../registry/title-requests.js';
import type { PatronOfBorrower, Recipient } from './find-patrons.js';
import type { deskRequestsMethods } from '../registry/generated/record-methods.js';
import type { PatronFile } from './patron-file.js';

/** The person with a card. The last of the cards is the valid one. */
export interface CardHolder extends Pick<Person, 'name' | 'cards'> {
  readonly id: PatronKey;
}

/** The requests of staff for patrons: at the counter, by phone, by post. */
export interface PeopleDesk<Of extends PeopleOption> {
  /**
   * The patron of this card, even if the patron has a newer one (R57). The file has the other data. Refused
   * with `patron-unknown`. By the counter, a branch or general materials.
   */
  patronWithCard(card: string): QueryAnswer<CardHolder>;

  /**
   * The patrons of pseudonyms, such as those of `views.overdue()`. A pseudonym whose patron is forgotten is
   * left out (ours). A branch sees only the patrons of copies on its own shelf. By the counter, a branch or
   * general materials.
   */
  findPatrons(borrowers: readonly string[]): QueryAnswer<readonly PatronOfBorrower[]>;

  /**
   * The reservations that are over, with the reason and the patron to notify. They are shown for `endedDays`,
   * the last first (A43, R74, A21). By the counter or general materials.
   */
  recipients(): QueryAnswer<readonly Recipient[]>;

  /** A patron's file. */
  file(patron: string): PatronFile<Of>;
}

/** The requests of staff for patrons of the registry. */
export interface RegistryDesk extends ReturnType<typeof deskRequestsMethods<'actor-not-allowed'>> {
  /**
   * The 蔵書リクエスト票 that wait for an answer, the oldest first: the patron and the title (R67). A desk accepts or
   * declines each (A60). By the counter or general materials.
   */
  titleRequests(): QueryAnswer<readonly TitleRequestToAnswer[]>;
}

/** The desk of an actor: it gives commands and, in a library with patrons, serves them. */
export type Desk<Of extends PeopleOption = undefined> = CommandDesk &
  WithPeople<Of, PeopleDesk<Of>> &
  WithRegistry<Of, RegistryDesk>;
