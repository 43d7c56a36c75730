import { Hono } from 'hono';
import { screenWords, type Texts } from 'torioki';
import { CartView, type Line, type Shown } from '../cart/cart-view.js';
import { filledIn, filledOf, pathOf, rankIn, type Filled } from '../cart/filled.js';
import { reasons, seen, type PortalContext, type PortalEnv, type Visitor } from '../context.js';
import { end } from '../ended.js';
import { page } from '../layout/page.js';
import { storeOrder } from '../orders.js';
import { recordsOf } from '../records.js';
import { refuse } from '../refused.js';
import { patronsOnly } from '../security/patrons-only.js';
import type { Order } from '../sessions/order.js';
import { words } from '../words/words.js';

const shownOf = async (c: PortalContext, { portal }: Visitor, filled: Filled): Promise<Shown> => {
  const { options } = c.var;
  const cart = seen(await portal.cart());
  const records = await recordsOf(options, cart.lines);
  const lines = cart.lines.map((line, place): Line => ({
    ...line,
    reservations: cart.queueLengths[place] ?? 0,
    record: records.get(line.title),
  }));
  return {
    of: c.var,
    cart,
    lines,
    places: seen(await options.library.views.pickupLocations().now()),
    filled,
  };
};

/**
 * Stores the chosen pickup places, and returns the reasons against any. A line without a choice is unchanged.
 */
const keepPlaces = async (c: PortalContext, { portal, inCart }: Visitor): Promise<readonly string[]> => {
  const refused: string[] = [];
  for (const { title, location } of inCart) {
    const chosen = c.var.form.get(`place-${title}`) ?? '';
    if (chosen === '' || chosen === location) continue;
    refused.push(...(reasons(c.var.texts, await portal.choosePickup({ title, location: chosen })) ?? []));
  }
  return [...new Set(refused)];
};

/** The order for the ticked lines, or the reasons why it is not possible. */
const orderOf = (
  { place }: Texts,
  lines: Visitor['inCart'],
  { inOrder, ticked = [], ranks }: Filled,
): Order<'reservation'> | readonly string[] => {
  const chosen = lines
    .filter(({ title }) => ticked.includes(title))
    .map(({ title, location }) => ({ title, location, rank: inOrder ? rankIn(ranks.get(title)) : null }));
  if (chosen.length === 0) return [words.cart.noneTicked];
  if (chosen.some(({ location }) => place(location) === undefined)) return [words.cart.placeClosed];
  return inOrder && chosen.some(({ rank }) => rank === null)
    ? [words.cart.noRank]
    : { is: 'reservation', lines: chosen };
};

const reserve = async (c: PortalContext, visitor: Visitor, filled: Filled) => {
  const order = orderOf(c.var.texts, seen(await visitor.portal.cartLines()), filled);
  const stored = 'is' in order ? await storeOrder(c, visitor, order, '/cart/confirmations') : order;
  return stored instanceof Response ? stored : refuse(c, words.cart.notReserved, stored);
};

const remove = async (c: PortalContext, visitor: Visitor, filled: Filled) => {
  const titles = filled.ticked ?? [];
  const refused =
    titles.length === 0
      ? [words.cart.noneTicked]
      : reasons(c.var.texts, await visitor.portal.removeFromCart({ titles }));
  return refused ? refuse(c, words.cart.notRemoved, refused) : end(c, '/cart', 'remove');
};

/** The page that put a title into the cart. */
const backOf = (form: URLSearchParams): string => {
  const back = form.get('back') ?? '';
  return /^\/(search|titles)([/?]|$)/.test(back) ? back : '/cart';
};

const add = async (c: PortalContext, visitor: Visitor) => {
  const refused = reasons(
    c.var.texts,
    await visitor.portal.addToCart({ title: c.var.form.get('title') ?? '' }),
  );
  return refused ? refuse(c, words.cart.notAdded, refused) : end(c, backOf(c.var.form), 'add');
};

const acts: Readonly<
  Record<string, (c: PortalContext, visitor: Visitor, filled: Filled) => Promise<Response>>
> = {
  reserve,
  remove,
  places: (c, _, filled) => Promise.resolve(end(c, pathOf(filled), 'places')),
  order: (c, _, filled) => Promise.resolve(end(c, pathOf({ ...filled, inOrder: true }), 'order')),
  usual: (c, _, filled) => Promise.resolve(end(c, pathOf({ ...filled, inOrder: false }), 'usual')),
};

/** 予約カート状況 (R38–R42, R44, R46, R47, R64, R65). */
export const cartPage = new Hono<PortalEnv>()
  .use('/cart', patronsOnly)
  .get('/cart', async (c) => {
    const { visitor, refused, form } = c.var;
    const filled =
      refused && form.get('act') !== 'add' ? filledIn(form) : filledOf(new URL(c.req.url).searchParams);
    return page(c, {
      title: screenWords.portal.cart,
      body: <CartView {...await shownOf(c, visitor as Visitor, filled)} />,
    });
  })
  .post('/cart', async (c) => {
    const { form } = c.var;
    const visitor = c.var.visitor as Visitor;
    const act = form.get('act') ?? '';
    if (act === 'add') return add(c, visitor);
    const refused = await keepPlaces(c, visitor);
    if (refused.length > 0) return refuse(c, words.cart.placesNotKept, refused);
    return (acts[act] ?? acts['places'] ?? remove)(c, visitor, filledIn(form));
  });
