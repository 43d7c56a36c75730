import { required } from '@torioki/event-store/adapter';
import type { Actor } from '@torioki/lending';
import { registryError, type PatronKey } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import { answerOf, notDone, shown } from '../../answers/answer.js';
import { checkedActor } from '../../answers/checked-actor.js';
import { checkedRequest, type Withheld } from '../../answers/checked-request.js';
import { fillIn } from '../../answers/fill-in.js';
import { inService } from '../../answers/in-service.js';
import { deskFor } from '../../commands/desk-for.js';
import type { People } from '../../ports/people-option.js';
import { findPerson } from '../patrons/find-patron.js';
import type { Parts, RegistryParts } from '../patrons/parts.js';
import { change } from '../registry/change-record.js';
import { titleRequestsToAnswer } from '../registry/title-requests.js';
import type { Application, PeopleDesk, RegistryDesk } from './desk.js';
import { findPatrons } from './find-patrons.js';
import { unlessHandingOver, unlessKeeper } from './hidden-from-role.js';
import { openFile } from './patron-file.js';
import { recipients } from './recipients.js';

/** The parts at a desk: nobody but a member of staff gets an answer there. */
const atDesk = (library: Parts, actor: Actor) => {
  const checked = checkedActor(actor);
  const hindrance = () => library.hindrance() ?? (E.isLeft(checked) ? checked.left : undefined);
  return { ...library, hindrance, desk: deskFor(library, actor) };
};

/** What a member of staff does with patrons who are registered with the library. */
const registryAtDesk = (parts: RegistryParts, actor: Actor, withheld: Withheld): RegistryDesk => ({
  ...inService(withheld, notDone, { titleRequests: () => titleRequestsToAnswer(parts) }),
  registerPatron: checkedRequest({ ...parts, withheld }, 'registerPatron', (said: Application) =>
    change(parts, fillIn({ postageYen: null, ...said }, { type: 'RegisterPatron', actor }) as never),
  ),
});

/** What a member of staff does with patrons at a desk; more if they are registered with the library. */
export const peopleAtDesk = (library: Parts, actor: Actor): PeopleDesk<People> & Partial<RegistryDesk> => {
  const parts = atDesk(library, actor);
  const { directory, registry, hindrance } = parts;
  const keeper = unlessKeeper({ hindrance, actor });
  return {
    ...inService(unlessHandingOver({ hindrance, actor }), notDone, {
      patronWithCard: (card: string) =>
        answerOf(async function* () {
          const id = yield* required(await directory.byCard(card));
          if (id === null) return notDone(registryError('patron-unknown', {}));
          const { name, cards } = yield* findPerson(parts, id);
          return shown({ id: id as PatronKey, name, cards });
        }),
      findPatrons: (borrowers: readonly string[]) => findPatrons(parts, actor, borrowers),
    }),
    ...inService(keeper, notDone, { recipients: () => recipients(parts) }),
    file: (patron) => openFile({ ...parts, actor, patron }),
    ...(registry && registryAtDesk({ ...parts, registry }, actor, keeper)),
  };
};
