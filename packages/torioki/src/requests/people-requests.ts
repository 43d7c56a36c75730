import { answerRequest } from '../answers/answer-request.js';
import { showQuery } from '../answers/show-query.js';
import type { People, PeopleOption } from '../ports/people-option.js';
import { peopleQueriesMethods, registryQueriesMethods } from './generated/library-methods.js';
import type { Parts, RegistryParts } from './patrons/parts.js';
import { openPortal } from './portal/open-portal.js';
import type { PatronPortal } from './portal/portal.js';
import { cardRequestsMethods } from './registry/generated/record-methods.js';

/** A library's requests for patrons, whose personal data are not in the history. */
export interface PeopleRequests<Of extends PeopleOption> extends ReturnType<
  typeof peopleQueriesMethods<never>
> {
  /** 「利用者ポータル」 of a logged-in patron. You check the login. */
  portal(patron: string): PatronPortal<Of>;
}

/** A library's requests for patrons of the registry. */
export type RegistryRequests = ReturnType<typeof cardRequestsMethods<never>> &
  ReturnType<typeof registryQueriesMethods<never>>;

const registryRequests = (parts: RegistryParts): RegistryRequests => ({
  ...cardRequestsMethods<never>((name, { answer }, sent) =>
    answerRequest(parts, name, sent, (request) => answer(parts, request)),
  ),
  ...registryQueriesMethods(showQuery(parts)),
});

/** `lostEvents`: the minimum number of events that the history had lost at the opening. */
export const peopleRequests = (
  parts: Parts,
  lostEvents: number,
): PeopleRequests<People> & Partial<RegistryRequests> => {
  const { registry } = parts;
  return {
    portal: (patron) => openPortal(parts, patron),
    ...peopleQueriesMethods(showQuery({ ...parts, lostEvents })),
    ...(registry && registryRequests({ ...parts, registry })),
  };
};
