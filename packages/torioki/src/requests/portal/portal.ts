import type { PatronViews } from '../patrons/patron-views.js';
import type { QueryAnswer } from '../../answers/answer.js';
import type { PeopleOption, PersonOf, WithRegistry } from '../../ports/people-option.js';
import type { particularsMethods, recordQueriesMethods } from '../registry/generated/record-methods.js';
import type {
  cartRequestsMethods,
  portalCommandsMethods,
  portalQueriesMethods,
  readingHistoryQueriesMethods,
  readingHistoryRequestsMethods,
} from './generated/portal-methods.js';

/** Shows the outcome of a patron's commands. It records nothing, and the cart stays unchanged. */
export type Rehearsal = ReturnType<typeof portalCommandsMethods<'too-many-commands', object>>;

export interface PeoplePortal<Of extends PeopleOption>
  extends
    ReturnType<typeof portalCommandsMethods<'too-many-commands'>>,
    ReturnType<typeof cartRequestsMethods<never>>,
    Omit<ReturnType<typeof portalQueriesMethods<never>>, 'patron'>,
    PatronViews {
  /** The patron's data: the person in a host's directory, or the whole record in a registry. */
  patron(): QueryAnswer<PersonOf<Of>, 'patron-unknown'>;

  /** Shows the outcome of commands without recording anything, for a page that requests 確認 (R43, R76). */
  readonly rehearsal: Rehearsal;
}

/** The further requests of a patron of the registry. */
export type RegistryPortal = ReturnType<typeof particularsMethods<'too-many-commands'>> &
  ReturnType<typeof recordQueriesMethods<never>> &
  ReturnType<typeof readingHistoryRequestsMethods<never>> &
  ReturnType<typeof readingHistoryQueriesMethods<never>>;

/**
 * 「利用者ポータル」: the requests of a logged-in patron (R29). It reads person, pseudonyms, cart and rules once, and
 * uses them for 10 seconds, or until a command is accepted. Make a portal for each page. The policy's
 * `commandsPerHour` limits the recorded commands within an hour; further commands are refused with
 * `too-many-commands` (ours).
 */
export type PatronPortal<Of extends PeopleOption> = PeoplePortal<Of> & WithRegistry<Of, RegistryPortal>;
