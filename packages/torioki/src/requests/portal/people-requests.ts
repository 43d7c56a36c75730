import { looked, notDone, type Looked } from '../../answers/answer.js';
import { answerRequest, type Door } from '../../answers/checked-request.js';
import { inService } from '../../answers/in-service.js';
import type { People, PeopleOption } from '../../ports/people-option.js';
import { peopleHealth, type PeopleHealth } from '../healing/report-people-health.js';
import type { Parts, RegistryParts } from '../patrons/parts.js';
import { cardRequestsMethods } from '../registry/generated/record-methods.js';
import { recordPending, type Unrecorded } from '../registry/record-facts.js';
import { openPortal } from './open-portal.js';
import type { PatronPortal } from './portal.js';

/** What a library does for people; the history does not know them. */
export interface PeopleRequests<Of extends PeopleOption> {
  /** 「利用者ポータル」 of a patron who has logged in. The caller makes sure of that. */
  portal(patron: string): PatronPortal<Of>;

  /** Shows staff what was lost when the history, or what is kept of patrons, was restored from a backup. */
  health(): Looked<PeopleHealth>;
}

/** What a library does for people who are registered with it. */
export interface RegistryRequests extends ReturnType<typeof cardRequestsMethods<never>> {
  /**
   * Records the facts about patrons that the history does not hold yet, and gives those that could not be recorded,
   * with the reason. `openLibrary` and the clock do this too; each change of a patron's record does it for that patron.
   */
  recordPending(): Looked<readonly Unrecorded[]>;
}

const registryRequests = (parts: RegistryParts): RegistryRequests => {
  const { hindrance } = parts;
  const door: Door<never> = { ...parts, withheld: hindrance };
  return {
    ...cardRequestsMethods<never>((name, { answer }, sent) =>
      answerRequest(door, name, sent, (request) => answer(parts, request)),
    ),
    ...inService(hindrance, notDone, { recordPending: async () => looked(await recordPending(parts)) }),
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
