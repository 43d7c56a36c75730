import { Hono } from 'hono';
import { reasons, type PortalContext, type PortalEnv, type Visitor } from '../context.js';
import { give, orderDone, storedOrder } from '../orders.js';
import { patronsOnly } from '../security/patrons-only.js';
import type { Order } from '../sessions/order.js';
import { notFound } from './trouble.js';

/** How far an order has come: it is done; or its 確認 is asked for, unless something stands against it now. */
export type Stage = { readonly is: 'done' } | { readonly is: 'asking'; readonly refused?: readonly string[] };

const isOf = <Is extends Order['is']>(kinds: readonly Is[], order: Order): order is Order<Is> =>
  kinds.some((kind) => kind === order.is);

/** The page of an order of some kinds, which 確認 gives once. It is rehearsed as often as the page is shown. */
export const confirmation = <Is extends Order['is']>(
  path: string,
  kinds: readonly Is[],
  show: (c: PortalContext, order: Order<Is>, stage: Stage) => Response | Promise<Response>,
) => {
  const found = async (c: PortalContext) => {
    const stored = await storedOrder(c);
    return stored && isOf(kinds, stored.order) ? { ...stored, order: stored.order } : undefined;
  };
  const against = async (c: PortalContext, commands: Parameters<typeof give>[0], order: Order) =>
    reasons(c.var.texts, await give(commands, c.req.param('command') ?? '', order));
  const asking = (c: PortalContext, order: Order<Is>, refused?: readonly string[]) =>
    show(c, order, { is: 'asking', ...(refused && { refused }) });

  return new Hono<PortalEnv>()
    .use(path, patronsOnly)
    .get(path, async (c) => {
      const stored = await found(c);
      if (stored === undefined) return notFound(c);
      if (stored.done) return show(c, stored.order, { is: 'done' });
      const { portal } = c.var.visitor as Visitor;
      return asking(c, stored.order, await against(c, portal.rehearsal, stored.order));
    })
    .post(path, async (c) => {
      const stored = await found(c);
      if (stored === undefined) return notFound(c);
      const { portal } = c.var.visitor as Visitor;
      const refused = await against(c, portal, stored.order);
      if (!refused) await orderDone(c, stored);
      return c.redirect(c.req.path, 303);
    });
};
