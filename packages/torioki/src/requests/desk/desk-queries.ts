import { unwrap } from '@torioki/event-store/adapter';
import { decisions } from '@torioki/lending';
import { optional } from '@torioki/lending/vocabulary';
import {
  CardNumber,
  PostPosition,
  registryError,
  SoughtPerson,
  type PatronKey,
  type Person,
  type UnusualDay,
} from '@torioki/patrons';
import { argumentForms, pageFields, type PageRequest } from '@torioki/read-models';
import { answerError, answerOf, shown, type QueryAnswer } from '../../answers/answer.js';
import { defineQuery } from '../../answers/query-definition.js';
import { fileRoles, handers } from '../../answers/request-definition.js';
import { findPerson } from '../patrons/find-patron.js';
import type { ByActor, RegistryParts } from '../patrons/parts.js';
import { cardsToSend, idCopiesToReturn } from '../registry/outgoing-post.js';
import { titleRequestsToAnswer } from '../registry/title-requests.js';
import { listUnknownBorrowers } from '../healing/find-missing.js';
import { findCardEndings, findPatrons, findRecipients } from './find-patrons.js';
import { fileRequests } from './file-requests.js';
import { logCard } from './log-access.js';
import { searchPersons } from './search-persons.js';

/** The person with a card. Only the last card is valid. */
export interface CardHolder extends Pick<Person, 'name' | 'cards'> {
  readonly id: PatronKey;
}

/** The queries of staff about patrons. */
export const deskQueries = {
  patronWithCard: defineQuery(
    {
      argument: 'card',
      fields: { card: CardNumber },
      ja: '利用者番号の照会',
      en: 'shows the patron of this card, even if the patron has a newer card (R57). The patron’s file shows the other data',
      roles: handers,
      refusals: ['patron-unknown'],
    },
    (on: ByActor, card: string): QueryAnswer<CardHolder> =>
      answerOf(async function* () {
        const id = yield* unwrap(await on.directory.findByCard(card));
        if (id === null) return answerError(registryError('patron-unknown', {}));
        const { name, cards } = yield* findPerson(on, id);
        yield* unwrap(await logCard(on, id));
        return shown({ id: id as PatronKey, name, cards: cards.map(({ number }) => ({ number })) });
      }),
  ),

  search: defineQuery(
    {
      fields: { text: SoughtPerson.type.props.text },
      ja: '利用者の検索',
      en: 'finds patrons whose name or reading begins with the text, or whose phone number is exactly the text (ours). It shows at most 50, and whether there are more. Katakana or hiragana, full or half width, and spaces make no difference',
      roles: fileRoles,
      refusals: ['search-not-offered'],
    },
    (on: ByActor, sought: { readonly text: string }) => searchPersons(on, sought),
  ),

  findPatrons: defineQuery(
    {
      argument: 'borrowers',
      fields: { borrowers: argumentForms.borrower },
      ja: '利用者の照会',
      en: 'shows the patrons of pseudonyms, such as those of overdue loans. A pseudonym whose patron is forgotten is left out (ours). A branch sees only the patrons of copies on its own shelf',
      roles: handers,
      refusals: [],
    },
    (on: ByActor, borrowers: readonly string[]) => findPatrons(on, on.actor, borrowers),
  ),

  cardEndings: defineQuery(
    {
      argument: 'borrowers',
      fields: { borrowers: argumentForms.borrower },
      ja: 'カード番号の末尾の照会',
      en: 'shows the last four characters of the card numbers of pseudonyms, for slips and labels without a name, such as those of a packing list. A pseudonym whose patron is forgotten is left out (ours). A branch sees only the patrons of copies on its own shelf',
      roles: [...handers, 'dispatch'],
      refusals: [],
    },
    (on: ByActor, borrowers: readonly string[]) => findCardEndings(on, on.actor, borrowers),
  ),

  recipients: defineQuery(
    {
      ja: '連絡先の一覧',
      en: 'shows the ended reservations whose patrons are to be notified, with the reason and the patron. Each is shown for `endedDays` days, the last ended first (A43, R74, A21)',
      roles: fileRoles,
      refusals: [],
    },
    (on: ByActor) => findRecipients(on),
  ),

  unusualDays: defineQuery(
    {
      ja: '多く始まった日の一覧',
      en: 'shows the past days on which unusually many reservations and loans from the shelf began for a patron: more than `unusualPerDay`. The largest number comes first. Each day is shown for 35 days (ours). Such a day is no violation',
      roles: ['general-materials'],
      refusals: [],
    },
    (on: ByActor): QueryAnswer<readonly UnusualDay[]> =>
      answerOf(async function* () {
        const days = yield* unwrap(await on.borrowers.listUnusualDays());
        return shown(days.toSorted((one, other) => other.begun - one.begun));
      }),
  ),

  unknownBorrowers: defineQuery(
    {
      ja: '利用者の分からない利用者番号の一覧',
      en: 'shows the pseudonyms without a patron, each with its open reservations and loans (ours). There are none unless the data about patrons was lost. If a patron proves a reservation or loan, give the pseudonym to this patron by `adopt`',
      roles: fileRequests.adopt.roles,
      refusals: [],
    },
    (on: ByActor) => listUnknownBorrowers(on),
  ),
};

const page = { first: optional(pageFields.first), after: optional(PostPosition) };

/** The queries of staff about patrons of the registry. */
export const registryDeskQueries = {
  titleRequests: defineQuery(
    {
      ja: '蔵書リクエストの一覧',
      en: 'shows the 蔵書リクエスト票 that wait for an answer, the oldest first: the patron and the title (R67). A desk accepts or declines each (A60)',
      roles: fileRoles,
      refusals: [],
    },
    (on: ByActor & RegistryParts) => titleRequestsToAnswer(on),
  ),

  cardsToSend: defineQuery(
    {
      fields: page,
      ja: '送付するカードの一覧',
      en: 'shows the cards of patrons who applied by post, until `sendCard` records that the card was sent, the first issued first (R102). Each page shows at most `first` cards (1 to 200; 50 by default) and has `nextPage`, the `after` of the next page',
      roles: decisions.sendCard.roles,
      refusals: [],
    },
    (on: ByActor & RegistryParts, page: PageRequest = {}) => cardsToSend(on, page),
  ),

  idCopiesToReturn: defineQuery(
    {
      fields: page,
      ja: '返送する証明書の写しの一覧',
      en: 'shows the photocopies of patrons’ documents that are still at the library, the first registered patron first (R102, A59). A photocopy is sent with the card. If the patron has given up the registration, `card` is null: return the photocopy alone, or destroy it. The pages work like the pages of `cardsToSend`',
      roles: decisions.sendCard.roles,
      refusals: [],
    },
    (on: ByActor & RegistryParts, page: PageRequest = {}) => idCopiesToReturn(on, page),
  ),
};
