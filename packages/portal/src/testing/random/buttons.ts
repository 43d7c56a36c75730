import { orThrow } from 'torioki';
import type {
  AnyRefusal,
  CommandAnswerWithId,
  Loan,
  PatronPortal,
  QueuedReservation,
  PatronRegistry,
} from 'torioki';
import { headquarters } from '../../sample/places.js';
import type { Browser, ShownPage } from '../browser-without-scripts.js';
import { pickLocation, pickNth, titles } from './actions.js';

/** An action that a patron's page may offer, and the result of its rehearsal. */
export interface Button {
  readonly is: string;
  readonly offered: boolean;
  /** The reasons against the action; empty if it would be accepted. */
  readonly refusals: readonly AnyRefusal[];
  /**
   * Clicks the button, even if the page does not offer it. Returns the next page, which may have 確認.
   * Undefined if the list also has the button of a form for this action.
   */
  readonly press?: () => Promise<ShownPage>;
}

/** The patron whose pages are opened, and the number that chooses among their items. */
export interface PageContext {
  readonly browser: Browser;
  readonly portal: PatronPortal<PatronRegistry>;
  readonly nth: number;
}

type Lines = readonly { readonly title: string; readonly location: string }[];

export const hasConfirmationButton = ({ html }: ShownPage): boolean => html.includes('>確認</button>');

const refusalsOf = (answer: CommandAnswerWithId): readonly AnyRefusal[] => {
  if (answer.is === 'failed') throw new Error(answer.error.message);
  return answer.is === 'refused' ? answer.refusals : [];
};

/** A button of a form. It counts as offered if the next page, the confirmation, has the button 確認. */
const buildFormButton = async (
  is: string,
  refused: CommandAnswerWithId,
  press: () => Promise<ShownPage>,
): Promise<Button> => ({
  is,
  offered: hasConfirmationButton(await press()),
  refusals: refusalsOf(refused),
  press,
});

/** The refusals of a reservation that are also reasons not to put the title into the cart. */
const aboutTitle = [
  'title-not-held',
  'not-for-loan',
  'in-library-only',
  'in-library-short',
  'already-reserved',
  'already-borrowed',
];

const addButton = async ({ browser, portal, nth }: PageContext, lines: Lines): Promise<Button> => {
  const title = pickNth(titles, nth);
  const { html } = await browser.open(`/titles/${title}`);
  const line = { title, location: headquarters };
  const refusals = refusalsOf(await portal.rehearsal.reserve({ lines: [line] }));
  const inCart = lines.some((one) => one.title === title);
  return {
    is: '予約カート',
    offered: html.includes('name="act" value="add"'),
    refusals: [
      ...refusals.filter(({ code }) => aboutTitle.includes(code)),
      ...(inCart ? [{ code: 'already-in-cart' } as AnyRefusal] : []),
    ],
    press: () => browser.send('/cart', ['act', 'add'], ['title', title]),
  };
};

/** The button 予約する. The page has it while the patron can reserve at least one more title. */
const reserveButton = async ({ browser, portal }: PageContext, [line]: Lines): Promise<readonly Button[]> => {
  const { html } = await browser.open('/cart');
  if (line === undefined) return [];
  const refusals = refusalsOf(await portal.rehearsal.reserve({ lines: [line] }));
  return [
    {
      is: '予約する',
      offered: !html.includes('value="reserve" disabled'),
      refusals: refusals.filter(({ code }) => code === 'over-reservation-limit'),
    },
  ];
};

/** The form of the cart, with some of the lines ticked, and without or with ranks. */
const reserveForm = async (
  { browser, portal, nth }: PageContext,
  lines: Lines,
): Promise<readonly Button[]> => {
  const ticked = lines.filter((_, index) => (nth >> index) % 2 === 0);
  if (ticked.length === 0) return [];
  const ranked = ticked.map((line, index) => ({ ...line, rank: 1 + ((index + nth) % 3) }));
  const ticks = ticked.map(({ title }) => ['tick', title] as const);
  const ranks = ranked.map(({ title, rank }) => [`rank-${title}`, `${rank}`] as const);
  const inOrder = nth % 2 === 0;
  return [
    await buildFormButton(
      inOrder ? '読みたい順予約' : '通常予約',
      inOrder
        ? await portal.rehearsal.reserveInOrder({ lines: ranked })
        : await portal.rehearsal.reserve({ lines: ticked }),
      () =>
        browser.send(
          '/cart',
          ['act', 'reserve'],
          ...ticks,
          ...(inOrder ? [['in-order', '1'] as const, ...ranks] : []),
        ),
    ),
  ];
};

const cancelButton =
  ({ browser, portal }: PageContext, html: string) =>
  async ({ reservation }: QueuedReservation): Promise<Button> => ({
    is: '変更取消',
    offered: html.includes(`href="/reservations/${reservation}"`),
    refusals: refusalsOf(await portal.rehearsal.cancel({ reservation })),
    press: () => browser.send(`/reservations/${reservation}`, ['act', 'cancel']),
  });

const placeForm = async (
  { browser, portal, nth }: PageContext,
  { reservation }: QueuedReservation,
): Promise<Button> => {
  const location = pickLocation(nth);
  return buildFormButton('受取場所', await portal.rehearsal.changePickup({ reservation, location }), () =>
    browser.send(`/reservations/${reservation}`, ['act', 'place'], ['location', location]),
  );
};

/** The form for 優先順位. The page has it if at least two ranks can change. */
const ranksForm = async (
  { browser, portal }: PageContext,
  { reservation, readingOrder }: QueuedReservation,
): Promise<readonly Button[]> => {
  if (readingOrder === null) return [];
  const { html } = await browser.open(`/reservations/${reservation}`);
  const fields = [...html.matchAll(/name="rank-([^"]+)"/g)].map(([, id = '']) => id);
  if (fields.length === 0) return [];
  const ranks = fields.map((id, index) => ({ reservation: id, rank: 20 - index }));
  const { group } = readingOrder;
  return [
    await buildFormButton('優先順位', await portal.rehearsal.changeRank({ group, ranks }), () =>
      browser.send(
        `/reservations/${reservation}`,
        ['act', 'ranks'],
        ...ranks.map(({ reservation: id, rank }) => [`rank-${id}`, `${rank}`] as const),
      ),
    ),
  ];
};

const renewButton =
  ({ browser, portal }: PageContext, html: string, clickedAt: string) =>
  async ({ loan }: Loan): Promise<Button> => ({
    is: '貸出延長',
    offered: html.includes(`name="loan" value="${loan}"`),
    refusals: refusalsOf(await portal.rehearsal.renew({ loan, clickedAt })),
    press: () => browser.send('/loans', ['loan', loan]),
  });

const inTurn = async <One, Other>(
  all: readonly One[],
  of: (one: One) => Promise<Other>,
): Promise<readonly Other[]> => {
  const found: Other[] = [];
  for (const one of all) found.push(await of(one));
  return found;
};

/** All actions that a patron's pages offer now, or could offer. */
export const listPageButtons = async (looking: PageContext, now: Date): Promise<readonly Button[]> => {
  const { browser, portal, nth } = looking;
  const { lines } = orThrow(await portal.cart()).shown;
  const cart = lines.map(({ title, location }) => ({ title, location }));
  const reservations = orThrow(await portal.reservations.now()).shown;
  const loans = orThrow(await portal.loans.now()).shown;
  const some = reservations.slice(nth % (reservations.length + 1)).slice(0, 1);
  const { html: ofReservations } = await browser.open('/reservations');
  const { html: ofLoans } = await browser.open('/loans');
  return [
    await addButton(looking, cart),
    ...(await reserveButton(looking, cart)),
    ...(await reserveForm(looking, cart)),
    ...(await inTurn(reservations, cancelButton(looking, ofReservations))),
    ...(await inTurn(some, (one) => placeForm(looking, one))),
    ...(await inTurn(some, (one) => ranksForm(looking, one))).flat(),
    ...(await inTurn(loans, renewButton(looking, ofLoans, now.toISOString()))),
  ];
};
