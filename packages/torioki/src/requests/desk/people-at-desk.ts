import type { Actor } from '@torioki/lending';
import * as E from 'fp-ts/lib/Either.js';
import { checkActor } from '../../answers/check-actor.js';
import type { People } from '../../ports/people-option.js';
import type { Parts } from '../patrons/parts.js';
import { answerAtDesk, showAtDesk } from './ask-at-desk.js';
import type { PeopleDesk, RegistryDesk } from './desk.js';
import { deskQueriesMethods, registryDeskQueriesMethods } from './generated/desk-methods.js';
import { deskRequestsMethods } from '../registry/generated/record-methods.js';
import { openFile } from './patron-file.js';

/** The requests of a member of staff for patrons. A library with a registry has more of these requests. */
export const peopleAtDesk = (library: Parts, actor: Actor): PeopleDesk<People> & Partial<RegistryDesk> => {
  const checked = checkActor(actor);
  /** The reason why the actor gets no answer: the library's obstacle, or an invalid actor. */
  const obstacle = () => library.obstacle() ?? (E.isLeft(checked) ? checked.left : undefined);
  const parts = { ...library, obstacle };
  const on = { ...parts, actor };
  const { registry } = parts;
  return {
    ...deskQueriesMethods(showAtDesk(on)),
    file: (patron) => openFile(parts, actor, patron),
    ...(registry && {
      ...registryDeskQueriesMethods(showAtDesk({ ...on, registry })),
      ...deskRequestsMethods(answerAtDesk({ ...on, registry })),
    }),
  };
};
