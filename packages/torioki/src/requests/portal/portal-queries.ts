import { storeError } from '@torioki/event-store';
import { unwrap } from '@torioki/event-store/adapter';
import { TitleId } from '@torioki/lending';
import { checkNotTwice } from '@torioki/lending/decisions';
import { list } from '@torioki/lending/vocabulary';
import type { Person } from '@torioki/patrons';
import { findHoldingsOfAll, type Holdings } from '@torioki/read-models';
import * as E from 'fp-ts/lib/Either.js';
import { answerOf, answerError, shown, unwrapShown, type QueryAnswer } from '../../answers/answer.js';
import { defineQuery } from '../../answers/query-definition.js';
import { textsOf, type Texts } from '../../answers/texts.js';
import { withoutNames, type WithNames } from '../../answers/title-names.js';
import type { AtPortal, PatronReading } from './read-patron.js';
import { showCart, type CartLine } from './show-cart.js';

/** 所蔵情報画面 for a logged-in patron. */
export interface PatronHoldings extends WithNames<Holdings> {
  /**
   * Whether the screen shows 「予約カート」. It is not shown for a title that may not leave the library, that is in
   * the cart, or that is reserved by or lent to the patron (R63, R66, A13).
   */
  readonly cartButton: boolean;
  readonly isInCart: boolean;
  readonly isReserved: boolean;
  readonly isOnLoan: boolean;
}

/** A list of titles. Its limit is higher than the number of titles on a page. */
const Titles = list(TitleId, 'titles', 1_000);

const showRead = <Part>({ find }: AtPortal, of: (reading: PatronReading) => Part): QueryAnswer<Part> =>
  answerOf(async function* () {
    return shown(of(yield* find()));
  });

const showHoldings = (on: AtPortal, titles: readonly string[]): QueryAnswer<readonly PatronHoldings[]> =>
  answerOf(async function* () {
    const { theirs, open: own } = yield* on.find();
    const decoded = Titles.decode(titles);
    if (E.isLeft(decoded))
      return answerError(storeError('invalid-input', { path: 'titles', reason: `must be ${Titles.name}` }));
    const all = yield* unwrap(await on.projection.now(findHoldingsOfAll(decoded.right, on.words)));
    const seen = await (on.naming ?? withoutNames)(all);
    return shown(
      seen.map((copies): PatronHoldings => {
        const had = checkNotTwice(copies.title, own);
        const has = (code: string) => E.isLeft(had) && had.left.some((refusal) => refusal.code === code);
        const mine = {
          isInCart: theirs.cart.some(({ title }) => title === copies.title),
          isReserved: has('already-reserved'),
          isOnLoan: has('already-borrowed'),
        };
        const cartButton = copies.cartButton && !Object.values(mine).includes(true);
        return { ...copies, ...mine, cartButton };
      }),
    );
  });

/** Only patrons make the queries of a portal, and only an unknown patron is refused. */
const ofPatron = { roles: [], refusals: ['patron-unknown'] } as const;

/** The queries of a patron at the portal. */
export const portalQueries = {
  patron: defineQuery(
    {
      ja: '登録内容の照会',
      en: 'shows the patron’s data: the person in a host’s directory, or the whole record in a registry (R4)',
      ...ofPatron,
    },
    (on: AtPortal): QueryAnswer<Person> => showRead(on, ({ person }) => person),
  ),

  texts: defineQuery(
    {
      ja: '画面の文言',
      en: 'shows the texts of the screens of patrons, with the numbers and names of the published rules (ours)',
      ...ofPatron,
    },
    (on: AtPortal): QueryAnswer<Texts> =>
      showRead(on, ({ published }) => textsOf(on.speaker(published.rules))),
  ),

  cartLines: defineQuery(
    {
      ja: '予約カートの中身',
      en: 'shows the lines of the cart, without the names of the titles (R38)',
      ...ofPatron,
    },
    (on: AtPortal): QueryAnswer<readonly CartLine[]> => showRead(on, ({ theirs }) => theirs.cart),
  ),

  cart: defineQuery(
    {
      ja: '予約カート状況',
      en: 'shows the content of the cart, and whether the patron may press 「予約」 (R38, R64)',
      ...ofPatron,
    },
    showCart,
  ),

  holdings: defineQuery(
    {
      argument: 'title',
      fields: { title: TitleId },
      ja: '所蔵情報画面',
      en: 'shows 所蔵情報 of a title (R30–R36, R63, R66, A13)',
      ...ofPatron,
    },
    (on: AtPortal, title: string): QueryAnswer<PatronHoldings> =>
      answerOf(async function* () {
        const [one] = yield* unwrapShown(await showHoldings(on, [title]));
        return one
          ? shown(one)
          : answerError(storeError('invalid-input', { path: 'title', reason: 'is missing' }));
      }),
  ),

  holdingsOf: defineQuery(
    {
      argument: 'titles',
      fields: { titles: Titles },
      ja: '所蔵情報の一覧',
      en: 'shows 所蔵情報 of several titles, all as of one moment, in the order of the titles (R30–R36, R63, R66, A13)',
      ...ofPatron,
    },
    (on: AtPortal, titles: readonly string[]) => showHoldings(on, titles),
  ),
};
