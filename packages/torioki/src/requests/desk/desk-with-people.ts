import { required } from '@torioki/event-store/adapter';
import type { Actor } from '@torioki/lending';
import { registryError, type PatronId, type PatronKey, type Person } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import { checkedActor } from '../../answers/checked-actor.js';
import type { Desk, OwnDesk } from '../../commands/desk.js';
import { deskFor } from '../../commands/desk-for.js';
import { inService } from '../../answers/in-service.js';
import { change } from '../registry/change-record.js';
import type { Kept } from '../../answers/answer.js';
import { checkedRequests } from '../../answers/checked-requests.js';
import { findPerson } from '../patrons/find-patron.js';
import type { Said } from '../registry/change-particulars.js';
import type { Parts, RegistryParts } from '../patrons/parts.js';
import { openFile, openFileWithRegistry, type FileWithRegistry, type PatronFile } from './patron-file.js';
import { answerOf, notDone, shown, type Looked, type Answered } from '../../answers/answer.js';
import { findPatrons, type PatronOfBorrower } from './find-patrons.js';
import { titleRequestsToAnswer, type TitleRequestToAnswer } from '../registry/title-requests.js';
import { recipients, type Recipient } from './recipients.js';
import { unlessHandingOver, unlessKeeper } from './hidden-from-role.js';
import { fillIn } from '../../answers/fill-in.js';

type Registration = Said<'RegisterPatron'>;

/** 利用登録申込書, which was filled in at the counter or came by post, then with its stamps. */
export type Application = Omit<Registration, 'postageYen'> & Partial<Pick<Registration, 'postageYen'>>;

/** The person who shows a card, and which of the cards is valid: the last one. */
export interface CardHolder extends Pick<Person, 'name' | 'cards'> {
  readonly id: PatronKey;
}

/** Where commands are given, and staff deal with patrons: at the counter, by phone, by post. */
export interface DeskWithPeople extends Desk {
  /**
   * The patron whose card this is or was (R57). The file has the rest. Refused with `patron-unknown`. By the counter, a
   * branch or general materials.
   */
  patronWithCard(card: string): Looked<CardHolder>;

  /**
   * The patrons of pseudonyms, such as those of `views.overdue()`; a pseudonym whose patron is forgotten is left out
   * (ours). A branch sees only the patrons for whom something is on its own shelf. By the counter, a branch or general materials.
   */
  findPatrons(borrowers: readonly string[]): Looked<readonly PatronOfBorrower[]>;

  /**
   * The reservations that are over, why, and the patron to notify of each; shown for `endedDays`, the last first (A43,
   * R74, A21). By the counter or general materials.
   */
  recipients(): Looked<readonly Recipient[]>;

  /** A patron's file. */
  file(patron: string): PatronFile;
}

/** The desk of a library with whom patrons are registered. */
export interface DeskWithRegistry extends DeskWithPeople {
  /**
   * Registers a patron and issues the card (R4, R98–R102). Emits PatronRegistered and CardIssued; by post also
   * RemoteApplicationReceived. Refused with `id-copy-missing`, `return-postage-short`, `card-number-taken`.
   */
  registerPatron(request: Application): Promise<Answered<Kept & { readonly patron: PatronId }>>;

  /**
   * The 蔵書リクエスト票 that are to be answered, the oldest first: who asks for what (R67). A desk accepts or declines each
   * (A60). By the counter or general materials.
   */
  titleRequests(): Looked<readonly TitleRequestToAnswer[]>;

  /** A patron's file. */
  file(patron: string): FileWithRegistry;
}

/** The parts at a desk: nobody but a member of staff gets an answer there. */
const atDesk = <Some extends Parts>(library: Some, actor: Actor): Some & { readonly desk: OwnDesk } => {
  const checked = checkedActor(actor);
  const hindrance = () => library.hindrance() ?? (E.isLeft(checked) ? checked.left : undefined);
  return { ...library, hindrance, desk: deskFor(library, actor) };
};

/** What a member of staff does with patrons at a desk. */
export const peopleAtDesk = (library: Parts, actor: Actor): Omit<DeskWithPeople, keyof Desk> => {
  const parts = atDesk(library, actor);
  const { directory, hindrance } = parts;
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
    ...inService(unlessKeeper({ hindrance, actor }), notDone, { recipients: () => recipients(parts) }),
    file: (patron) => openFile({ ...parts, actor, patron }),
  };
};

/** What a member of staff does with patrons who are registered with the library. */
export const registryAtDesk = (library: RegistryParts, actor: Actor): Omit<DeskWithRegistry, keyof Desk> => {
  const parts = atDesk(library, actor);
  const { hindrance } = parts;
  return {
    ...peopleAtDesk(library, actor),
    ...inService(unlessKeeper({ hindrance, actor }), notDone, {
      titleRequests: () => titleRequestsToAnswer(parts),
    }),
    file: (patron) => openFileWithRegistry({ ...parts, actor, patron }),
    ...checkedRequests(
      { ...parts, withheld: unlessKeeper({ hindrance, actor }) },
      {
        registerPatron: (said: Application) =>
          change(parts, fillIn({ postageYen: null, ...said }, { type: 'RegisterPatron', actor }) as never),
      },
    ),
  };
};
