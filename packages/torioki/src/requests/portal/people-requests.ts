import type { PatronId } from '@torioki/patrons';
import { inService } from '../../answers/in-service.js';
import type { Commanding } from '../../answers/request.js';
import { change, withoutPatron } from '../registry/change-record.js';
import type { Kept } from '../../answers/answer.js';
import { checkedRequest } from '../../answers/checked-request.js';
import type { People, PeopleOption } from '../../ports/people-option.js';
import type { Parts, RegistryParts } from '../patrons/parts.js';
import type { PatronPortal } from './portal.js';
import { peopleHealth, type PeopleHealth } from '../healing/report-people-health.js';
import { openPortal } from './open-portal.js';
import { recordPending, type Unrecorded } from '../registry/record-facts.js';
import { fillIn } from '../../answers/fill-in.js';
import { looked, notDone, came, type Looked, type Answered, type Came } from '../../answers/answer.js';

/** What a library does for people; the history does not know them. */
export interface PeopleRequests<Of extends PeopleOption> {
  /** 「利用者ポータル」 of a patron who has logged in. The caller makes sure of that. */
  portal(patron: string): PatronPortal<Of>;

  /** Shows staff what was lost when the history, or what is kept of patrons, was restored from a backup. */
  health(): Looked<PeopleHealth>;
}

/** What a library does for people who are registered with it. */
export interface RegistryRequests {
  /**
   * ポータルログイン: whose card and password these are (R28, R29). Refused with `bad-credentials`, `password-not-set`. Limit
   * attempts by sender, where HTTP requests arrive.
   */
  logIn(request: {
    readonly card: string;
    readonly password: string;
  }): Promise<Came<{ readonly patron: PatronId }>>;

  /**
   * Sets a password with a code from the staff (R5, A48). Emits PasswordSet. Refused with `bad-code`,
   * `password-too-short`, `password-too-long`, `password-too-common`.
   */
  setPassword(
    request: Commanding & { readonly card: string; readonly code: string; readonly password: string },
  ): Promise<Answered<Kept>>;

  /**
   * Records the facts about patrons that the history does not hold yet, and gives those that could not be recorded,
   * with the reason. `openLibrary` and the clock do this too; each change of a patron's record does it for that patron.
   */
  recordPending(): Looked<readonly Unrecorded[]>;
}

const actor = { role: 'patron' } as const;

const registryRequests = (parts: RegistryParts): RegistryRequests => {
  const { registry, hindrance } = parts;
  return {
    setPassword: checkedRequest(
      { ...parts, withheld: hindrance },
      'setPassword',
      async (said: Parameters<RegistryRequests['setPassword']>[0]) =>
        withoutPatron(await change(parts, fillIn(said, { type: 'SetPassword', actor }) as never)),
    ),
    ...inService(hindrance, notDone, {
      logIn: async (request: Parameters<RegistryRequests['logIn']>[0]) =>
        came(await registry.logIn(request), (patron) => ({ patron })),
      recordPending: async () => looked(await recordPending(parts)),
    }),
  };
};

/** `lostEvents`: how many events at least the history had lost when it was opened. */
export const peopleRequests = (
  parts: Parts,
  lostEvents: number,
): PeopleRequests<People> & Partial<RegistryRequests> => {
  const { registry, hindrance } = parts;
  return {
    portal: (patron) => openPortal(parts, patron),
    ...inService(hindrance, notDone, { health: () => peopleHealth(parts, lostEvents) }),
    ...(registry && registryRequests({ ...parts, registry })),
  };
};
