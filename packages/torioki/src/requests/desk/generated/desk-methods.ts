import type { RefusalCode } from '../../../answers/answer.js';
import type { GivenTo, MakeQuery } from '../../../answers/query-definition.js';
import type { ByActor, RegistryParts } from '../../patrons/parts.js';
import { deskQueries, registryDeskQueries } from '../desk-queries.js';

// Written by a test: `npx vitest run --project torioki written --update`.

export const deskQueriesMethods = <More extends RefusalCode>(show: MakeQuery<ByActor, More>) => ({
  /**
   * 利用者番号の照会: shows the patron of this card, even if the patron has a newer card (R57). The patron’s file shows the
   * other data. Refusals: `patron-unknown`. Roles: general materials, counter, branch.
   */
  patronWithCard: (...given: GivenTo<typeof deskQueries.patronWithCard>) =>
    show('patronWithCard', deskQueries.patronWithCard, given),

  /**
   * 利用者の検索: finds patrons whose name or reading begins with the text, or whose phone number is exactly the text (ours).
   * It shows at most 50, and whether there are more. Katakana or hiragana, full or half width, and spaces make no
   * difference. Refusals: `search-not-offered`. Roles: general materials, counter.
   */
  search: (...given: GivenTo<typeof deskQueries.search>) => show('search', deskQueries.search, given),

  /**
   * 利用者の照会: shows the patrons of pseudonyms, such as those of overdue loans. A pseudonym whose patron is forgotten is
   * left out (ours). A branch sees only the patrons of copies on its own shelf. Roles: general materials, counter,
   * branch.
   */
  findPatrons: (...given: GivenTo<typeof deskQueries.findPatrons>) =>
    show('findPatrons', deskQueries.findPatrons, given),

  /**
   * カード番号の末尾の照会: shows the last four characters of the card numbers of pseudonyms, for slips and labels without a name,
   * such as those of a packing list. A pseudonym whose patron is forgotten is left out (ours). A branch sees only the
   * patrons of copies on its own shelf. Roles: general materials, counter, branch, dispatch.
   */
  cardEndings: (...given: GivenTo<typeof deskQueries.cardEndings>) =>
    show('cardEndings', deskQueries.cardEndings, given),

  /**
   * 連絡先の一覧: shows the ended reservations whose patrons are to be notified, with the reason and the patron. Each is shown
   * for `endedDays` days, the last ended first (A43, R74, A21). Roles: general materials, counter.
   */
  recipients: (...given: GivenTo<typeof deskQueries.recipients>) =>
    show('recipients', deskQueries.recipients, given),

  /**
   * 多く始まった日の一覧: shows the past days on which unusually many reservations and loans from the shelf began for a patron:
   * more than `unusualPerDay`. The largest number comes first. Each day is shown for 35 days (ours). Such a day is no
   * violation. Roles: general materials.
   */
  unusualDays: (...given: GivenTo<typeof deskQueries.unusualDays>) =>
    show('unusualDays', deskQueries.unusualDays, given),

  /**
   * 利用者の分からない利用者番号の一覧: shows the pseudonyms without a patron, each with its open reservations and loans (ours). There
   * are none unless the data about patrons was lost. If a patron proves a reservation or loan, give the pseudonym to
   * this patron by `adopt`. Roles: general materials.
   */
  unknownBorrowers: (...given: GivenTo<typeof deskQueries.unknownBorrowers>) =>
    show('unknownBorrowers', deskQueries.unknownBorrowers, given),
});

export const registryDeskQueriesMethods = <More extends RefusalCode>(
  show: MakeQuery<ByActor & RegistryParts, More>,
) => ({
  /**
   * 蔵書リクエストの一覧: shows the 蔵書リクエスト票 that wait for an answer, the oldest first: the patron and the title (R67). A desk
   * accepts or declines each (A60). Roles: general materials, counter.
   */
  titleRequests: (...given: GivenTo<typeof registryDeskQueries.titleRequests>) =>
    show('titleRequests', registryDeskQueries.titleRequests, given),

  /**
   * 送付するカードの一覧: shows the cards of patrons who applied by post, until `sendCard` records that the card was sent, the
   * first issued first (R102). Each page shows at most `first` cards (1 to 200; 50 by default) and has `nextPage`, the
   * `after` of the next page. Roles: general materials.
   */
  cardsToSend: (...given: GivenTo<typeof registryDeskQueries.cardsToSend>) =>
    show('cardsToSend', registryDeskQueries.cardsToSend, given),

  /**
   * 返送する証明書の写しの一覧: shows the photocopies of patrons’ documents that are still at the library, the first registered
   * patron first (R102, A59). A photocopy is sent with the card. If the patron has given up the registration, `card` is
   * null: return the photocopy alone, or destroy it. The pages work like the pages of `cardsToSend`. Roles: general
   * materials.
   */
  idCopiesToReturn: (...given: GivenTo<typeof registryDeskQueries.idCopiesToReturn>) =>
    show('idCopiesToReturn', registryDeskQueries.idCopiesToReturn, given),
});
