import { unwrap } from '@torioki/event-store/adapter';
import type { Actor } from '@torioki/lending';
import { registryError, type PatronKey } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import { answerOf, answerError, shown } from '../../answers/answer.js';
import { checkActor } from '../../answers/check-actor.js';
import { guardVerbs } from '../../answers/in-service.js';
import { handers, fileRoles } from '../../answers/request-definition.js';
import type { People } from '../../ports/people-option.js';
import { findPerson } from '../patrons/find-patron.js';
import type { ByActor, Parts, RegistryParts } from '../patrons/parts.js';
import { titleRequestsToAnswer } from '../registry/title-requests.js';
import { answerAtDesk, hindranceFor } from './ask-at-desk.js';
import type { PeopleDesk, RegistryDesk } from './desk.js';
import { findPatrons, findRecipients } from './find-patrons.js';
import { deskRequestsMethods } from '../registry/generated/record-methods.js';
import { openFile } from './patron-file.js';

const registryAtDesk = (on: ByActor & RegistryParts): RegistryDesk => ({
  ...guardVerbs(hindranceFor(on, fileRoles), answerError, {
    titleRequests: () => titleRequestsToAnswer(on),
  }),
  ...deskRequestsMethods(answerAtDesk(on)),
});

/** The requests of a member of staff for patrons; more if they are in the registry. */
export const peopleAtDesk = (library: Parts, actor: Actor): PeopleDesk<People> & Partial<RegistryDesk> => {
  const checked = checkActor(actor);
  /** The reason why the actor gets no answer. Only a member of staff gets one. */
  const hindrance = () => library.hindrance() ?? (E.isLeft(checked) ? checked.left : undefined);
  const parts = { ...library, hindrance };
  const on = { ...parts, actor };
  return {
    ...guardVerbs(hindranceFor(on, handers), answerError, {
      patronWithCard: (card: string) =>
        answerOf(async function* () {
          const id = yield* unwrap(await parts.directory.findByCard(card));
          if (id === null) return answerError(registryError('patron-unknown', {}));
          const { name, cards } = yield* findPerson(parts, id);
          return shown({ id: id as PatronKey, name, cards });
        }),
      findPatrons: (borrowers: readonly string[]) => findPatrons(parts, actor, borrowers),
    }),
    ...guardVerbs(hindranceFor(on, fileRoles), answerError, { recipients: () => findRecipients(parts) }),
    file: (patron) => openFile(parts, actor, patron),
    ...(parts.registry && registryAtDesk({ ...on, registry: parts.registry })),
  };
};
