import type { CommandDesk } from '../../commands/desk.js';
import type { PeopleOption, WithPeople, WithRegistry } from '../../ports/people-option.js';
import type { deskRequestsMethods } from '../registry/generated/record-methods.js';
import type { deskQueriesMethods, registryDeskQueriesMethods } from './generated/desk-methods.js';
import type { PatronFile } from './patron-file.js';

/** The requests of staff for patrons: at the counter, by phone, by post. */
export interface PeopleDesk<Of extends PeopleOption> extends ReturnType<
  typeof deskQueriesMethods<'actor-not-allowed'>
> {
  /** A patron's file. */
  file(patron: string): PatronFile<Of>;
}

/** The requests of staff for patrons of the registry. */
export type RegistryDesk = ReturnType<typeof deskRequestsMethods<'actor-not-allowed'>> &
  ReturnType<typeof registryDeskQueriesMethods<'actor-not-allowed'>>;

/** The desk of an actor. In a library with patrons, the actor can also serve patrons there. */
export type Desk<Of extends PeopleOption = undefined> = CommandDesk &
  WithPeople<Of, PeopleDesk<Of>> &
  WithRegistry<Of, RegistryDesk>;
