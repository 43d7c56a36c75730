import { storeError, type Fault } from '@torioki/event-store';
import { limitFaults, unwrap } from '@torioki/event-store/adapter';
import type { LocalDate } from '@torioki/lending';
import type { CardNumber, OutgoingPost, Patron, PatronId } from '@torioki/patrons';
import type { PageRequest, Paged } from '@torioki/read-models';
import * as E from 'fp-ts/lib/Either.js';
import * as NEA from 'fp-ts/lib/NonEmptyArray.js';
import { answerOf, shown, type QueryAnswer } from '../../answers/answer.js';
import { readFields } from '../../answers/read-request.js';
import type { RegistryParts } from '../patrons/parts.js';

/** A card that staff send by registered mail. */
export interface CardToSend {
  readonly patron: PatronId;
  readonly name: string;
  readonly card: CardNumber;
  readonly issuedOn: LocalDate;
}

/** A page of the cards to send. */
export interface CardsToSend extends Paged {
  readonly cards: readonly CardToSend[];
}

/** A copy of a patron's document that staff return or destroy. */
export interface IdCopyToReturn {
  readonly patron: PatronId;
  readonly name: string;
  readonly registeredOn: LocalDate;
  /** The card to send with the copy; null if the patron has given up the registration. */
  readonly card: CardNumber | null;
}

/** A page of the copies of documents to return. */
export interface IdCopiesToReturn extends Paged {
  readonly idCopies: readonly IdCopyToReturn[];
}

const usual = 50;

/** Reads a page of patrons of the registry. */
async function* readPatrons(given: PageRequest, list: OutgoingPost['listCardsToSend']) {
  const fields = yield* unwrap(
    E.mapLeft((fault: Fault) => storeError('invalid-input', limitFaults([fault])))(readFields(given)),
  );
  const { first = usual, after = null } = fields;
  return yield* unwrap(await list({ ...fields, first, after }));
}

const showCard = ({ id, name, cards }: Patron): CardToSend => {
  const { number, issuedOn } = NEA.last(cards);
  return { patron: id, name, card: number, issuedOn };
};

const showIdCopy = ({ id, name, cards, standing }: Patron): IdCopyToReturn => ({
  patron: id,
  name,
  registeredOn: NEA.head(cards).issuedOn,
  card: standing === 'registered' ? NEA.last(cards).number : null,
});

/** The cards that are not sent yet, in the order of their issue. */
export const cardsToSend = (
  { registry }: Pick<RegistryParts, 'registry'>,
  page: PageRequest,
): QueryAnswer<CardsToSend> =>
  answerOf(async function* () {
    const { patrons, nextPage } = yield* readPatrons(page, (asked) => registry.listCardsToSend(asked));
    return shown({ cards: patrons.map(showCard), nextPage });
  });

/** The copies of documents that the library still has, in the order of the patrons' registration. */
export const idCopiesToReturn = (
  { registry }: Pick<RegistryParts, 'registry'>,
  page: PageRequest,
): QueryAnswer<IdCopiesToReturn> =>
  answerOf(async function* () {
    const { patrons, nextPage } = yield* readPatrons(page, (asked) => registry.listIdCopiesToReturn(asked));
    return shown({ idCopies: patrons.map(showIdCopy), nextPage });
  });
