import { copyOf, storeError, type Fault } from '@torioki/event-store';
import { Actor } from '@torioki/lending';
import type { Patron, PatronId } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import type { Desk } from '../desk.js';
import { deskFor } from '../desk-for.js';
import { inService } from '../in-service.js';
import { change, type Kept } from './changing.js';
import { checkedRequests } from './checked-requests.js';
import type { About, Said } from './particulars.js';
import type { Parts } from './parts.js';
import { patronFile, type PatronFile } from './patron-file.js';
import { looked, notDone, type Looked, type Answered } from '../answer.js';
import { titleRequestsToAnswer, type TitleRequestToAnswer } from './title-requests.js';
import { whomToTell, type ToTell } from './whom-to-tell.js';
import { unlessHandingOver, unlessKeeper } from './withheld.js';
import { withKnown } from './with-known.js';

type Registration = Said<'RegisterPatron'>;

/** 利用登録申込書, which was filled in at the counter or came by post, then with its stamps. */
export type Application = Omit<Registration, 'postageYen'> & Partial<Pick<Registration, 'postageYen'>>;

/** The patron who shows a card, and which of the cards is valid: the last one. */
export type CardHolder = Pick<Patron, 'id' | 'name' | 'cards'>;

/** Where commands are given, and staff deal with patrons: at the counter, by phone, by post. */
export interface DeskWithPeople extends Desk {
  /**
   * Registers a patron and issues the card (R4, R98–R102). Emits PatronRegistered and CardIssued; by post also
   * RemoteApplicationReceived. Refused with `id-copy-missing`, `return-postage-short`, `card-number-taken`.
   */
  registerPatron(request: Application): Promise<Answered<Kept & { readonly patron: PatronId }>>;

  /**
   * The patron whose card this is or was (R57). The file has the rest. Refused with `patron-unknown`. By the counter, a
   * branch or general materials.
   */
  patronWithCard(card: string): Looked<CardHolder>;

  /**
   * Whom to tell that a reservation is over, and why; shown for `endedDays`, the last first (A43, R74, A21). By the
   * counter or general materials.
   */
  whomToTell(): Looked<readonly ToTell[]>;

  /**
   * The 蔵書リクエスト票 that are to be answered, the oldest first: who asks for what (R67). A desk accepts or declines each
   * (A60). By the counter or general materials.
   */
  titleRequests(): Looked<readonly TitleRequestToAnswer[]>;

  /** A patron's file. */
  file(patron: string): PatronFile;
}

const checkedActor = (given: unknown) =>
  E.mapLeft((fault: Fault) => storeError('invalid-input', fault))(
    E.filterOrElse(Actor.is, () => ({ path: 'actor', reason: `must be ${Actor.name}` }))(
      copyOf(given, 'actor'),
    ),
  );

/** What a member of staff does with patrons at a desk; nobody else gets an answer there. */
export const peopleAtDesk = (library: Parts, actor: About['actor']): Omit<DeskWithPeople, keyof Desk> => {
  const checked = checkedActor(actor);
  const hindrance = () => library.hindrance() ?? (E.isLeft(checked) ? checked.left : undefined);
  const parts = { ...library, hindrance };
  const { people, clock, run } = parts;
  const desk = deskFor({ run, clock }, actor);
  return {
    ...inService(unlessHandingOver({ hindrance, actor }), notDone, {
      patronWithCard: async (card: string) =>
        looked(
          E.map(({ id, name, cards }: Patron): CardHolder => ({ id, name, cards }))(
            await people.patronWithCard(card),
          ),
        ),
    }),
    ...inService(unlessKeeper({ hindrance, actor }), notDone, {
      whomToTell: () => whomToTell(parts),
      titleRequests: () => titleRequestsToAnswer(parts),
    }),
    file: (patron) => patronFile({ ...parts, desk, actor, patron }),
    ...checkedRequests(
      { ...parts, withheld: unlessKeeper({ hindrance, actor }) },
      {
        registerPatron: (said: Application) =>
          change(parts, withKnown({ postageYen: null, ...said }, { type: 'RegisterPatron', actor }) as never),
      },
    ),
  };
};
