import { Hono } from 'hono';
import { CartView, type CartLineContent, type CartContent } from '../cart/cart-view.js';
import { readCartForm, readCartQuery, buildCartPath, parseRank, type CartForm } from '../cart/cart-form.js';
import {
  renderReasons,
  requireShown,
  type PortalContext,
  type PortalEnv,
  type Variables,
  type Visitor,
} from '../context.js';
import { findPlaces } from '../find-places.js';
import { redirectToEnding } from '../report-ending.js';
import { renderPage } from '../layout/page.js';
import { rehearseAndOpenConfirmation } from '../orders.js';
import { findTitleRecords } from '../find-title-records.js';
import { rejectForm } from '../refused-form.js';
import { patronsOnly } from '../security/patrons-only.js';
import type { Order } from '../sessions/order.js';

const loadCartContent = async (
  c: PortalContext,
  { portal }: Visitor,
  filled: CartForm,
): Promise<CartContent> => {
  const { options } = c.var;
  const cart = requireShown(await portal.cart());
  const records = await findTitleRecords(options, cart.lines);
  const lines = cart.lines.map((line, place): CartLineContent => ({
    ...line,
    reservations: cart.queueLengths[place] ?? 0,
    record: records.get(line.title),
  }));
  return {
    of: c.var,
    cart,
    lines,
    places: await findPlaces(c),
    filled,
  };
};

/**
 * Stores the chosen pickup places. Returns the reasons if some cannot be stored. A line without a choice is
 * unchanged.
 */
const keepPlaces = async (c: PortalContext, { portal, inCart }: Visitor): Promise<readonly string[]> => {
  const refused: string[] = [];
  for (const { title, location } of inCart) {
    const chosen = c.var.form.get(`place-${title}`) ?? '';
    if (chosen === '' || chosen === location) continue;
    refused.push(...(renderReasons(c.var, await portal.choosePickup({ title, location: chosen })) ?? []));
  }
  return [...new Set(refused)];
};

/** The order for the ticked lines, or the reasons why it is not possible. */
const buildOrder = (
  { texts: { place }, words }: Variables,
  lines: Visitor['inCart'],
  { inOrder, ticked = [], ranks }: CartForm,
): Order<'reservation'> | readonly string[] => {
  const chosen = lines
    .filter(({ title }) => ticked.includes(title))
    .map(({ title, location }) => ({ title, location, rank: inOrder ? parseRank(ranks.get(title)) : null }));
  if (chosen.length === 0) return [words.cart.noneTicked];
  if (chosen.some(({ location }) => place(location) === undefined)) return [words.cart.placeClosed];
  return inOrder && chosen.some(({ rank }) => rank === null)
    ? [words.cart.noRank]
    : { is: 'reservation', lines: chosen };
};

const reserve = async (c: PortalContext, visitor: Visitor, filled: CartForm) => {
  const order = buildOrder(c.var, requireShown(await visitor.portal.cartLines()), filled);
  const stored =
    'is' in order ? await rehearseAndOpenConfirmation(c, visitor, order, '/cart/confirmations') : order;
  return stored instanceof Response ? stored : rejectForm(c, c.var.words.cart.notReserved, stored);
};

const remove = async (c: PortalContext, visitor: Visitor, filled: CartForm) => {
  const { cart: words } = c.var.words;
  const titles = filled.ticked ?? [];
  const refused =
    titles.length === 0
      ? [words.noneTicked]
      : renderReasons(c.var, await visitor.portal.removeFromCart({ titles }));
  return refused ? rejectForm(c, words.notRemoved, refused) : redirectToEnding(c, '/cart', 'remove');
};

/** The path of the page on which a title was put into the cart. */
const findReturnPath = (form: URLSearchParams): string => {
  const back = form.get('back') ?? '';
  return /^\/(search|titles)([/?]|$)/.test(back) ? back : '/cart';
};

const add = async (c: PortalContext, visitor: Visitor) => {
  const refused = renderReasons(
    c.var,
    await visitor.portal.addToCart({ title: c.var.form.get('title') ?? '' }),
  );
  return refused
    ? rejectForm(c, c.var.words.cart.notAdded, refused)
    : redirectToEnding(c, findReturnPath(c.var.form), 'add');
};

const acts: Readonly<
  Record<string, (c: PortalContext, visitor: Visitor, filled: CartForm) => Promise<Response>>
> = {
  reserve,
  remove,
  places: (c, _, filled) => Promise.resolve(redirectToEnding(c, buildCartPath(filled), 'places')),
  order: (c, _, filled) =>
    Promise.resolve(redirectToEnding(c, buildCartPath({ ...filled, inOrder: true }), 'order')),
  usual: (c, _, filled) =>
    Promise.resolve(redirectToEnding(c, buildCartPath({ ...filled, inOrder: false }), 'usual')),
};

/** The page of the cart, 予約カート状況 (R38–R42, R44, R46, R47, R64, R65). */
export const cartPage = new Hono<PortalEnv>()
  .use('/cart', patronsOnly)
  .get('/cart', async (c) => {
    const { visitor, refused, form, words } = c.var;
    const filled =
      refused && form.get('act') !== 'add'
        ? readCartForm(form)
        : readCartQuery(new URL(c.req.url).searchParams);
    return renderPage(c, {
      title: words.screen.portal.cart,
      body: <CartView {...await loadCartContent(c, visitor as Visitor, filled)} />,
    });
  })
  .post('/cart', async (c) => {
    const { form } = c.var;
    const visitor = c.var.visitor as Visitor;
    const act = form.get('act') ?? '';
    if (act === 'add') return add(c, visitor);
    const refused = await keepPlaces(c, visitor);
    if (refused.length > 0) return rejectForm(c, c.var.words.cart.placesNotKept, refused);
    return (acts[act] ?? acts['places'] ?? remove)(c, visitor, readCartForm(form));
  });
