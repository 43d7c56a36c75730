import { answerQuery, answerError, type QueryAnswer } from '../answers/answer.js';
import { answerRequest, type RequestGuard } from '../answers/answer-request.js';
import { guardVerbs } from '../answers/guard-verbs.js';
import type { People, PeopleOption } from '../ports/people-option.js';
import { reportPeopleHealth, type PeopleHealth } from './healing/report-people-health.js';
import type { Parts, RegistryParts } from './patrons/parts.js';
import { cardRequestsMethods } from './registry/generated/record-methods.js';
import { recordPending, type UnrecordedFact } from './registry/record-facts.js';
import { openPortal } from './portal/open-portal.js';
import type { PatronPortal } from './portal/portal.js';

/** A library's requests for patrons, whose personal data are not in the history. */
export interface PeopleRequests<Of extends PeopleOption> {
  /** 「利用者ポータル」 of a logged-in patron. You check the login. */
  portal(patron: string): PatronPortal<Of>;

  /** Shows staff the losses after the history, or the data about patrons, was restored from a backup. */
  health(): QueryAnswer<PeopleHealth>;
}

/** A library's requests for patrons of the registry. */
export interface RegistryRequests extends ReturnType<typeof cardRequestsMethods<never>> {
  /**
   * Records the facts about patrons that are missing in the history. Returns those that it could not record,
   * with the reason. `openLibrary` and the clock do this too; each change of a patron's record does it for
   * that patron.
   */
  recordPending(): QueryAnswer<readonly UnrecordedFact[]>;
}

const registryRequests = (parts: RegistryParts): RegistryRequests => {
  const { obstacle } = parts;
  const door: RequestGuard<never> = { ...parts, obstacle: obstacle };
  return {
    ...cardRequestsMethods<never>((name, { answer }, sent) =>
      answerRequest(door, name, sent, (request) => answer(parts, request)),
    ),
    ...guardVerbs(obstacle, answerError, {
      recordPending: async () => answerQuery(await recordPending(parts)),
    }),
  };
};

/** `lostEvents`: the minimum number of events that the history had lost at the opening. */
export const peopleRequests = (
  parts: Parts,
  lostEvents: number,
): PeopleRequests<People> & Partial<RegistryRequests> => {
  const { registry, obstacle } = parts;
  return {
    portal: (patron) => openPortal(parts, patron),
    ...guardVerbs(obstacle, answerError, { health: () => reportPeopleHealth(parts, lostEvents) }),
    ...(registry && registryRequests({ ...parts, registry })),
  };
};
