import { randomUUID } from 'node:crypto';
import type { PortalContext, Visitor } from './context.js';
import type { Order } from './sessions/order.js';
import type { StoredOrder } from './sessions/sessions.js';

const now = ({ options: { clock, visitClock = clock } }: PortalContext['var']): string =>
  visitClock().toISOString();

/** Stores what a confirmation page will show, and gives the id of its command. */
export const storeOrder = async (c: PortalContext, { patron }: Visitor, order: Order): Promise<string> => {
  const command = randomUUID();
  await c.var.options.sessions.putOrder(command, { patron, order, storedAt: now(c.var), done: false });
  return command;
};

/** An order of this kind that this patron stored. That of somebody else is as unknown as none. */
export const storedOrder = async <Is extends Order['is']>(
  c: PortalContext,
  is: Is,
): Promise<(StoredOrder & { readonly order: Extract<Order, { readonly is: Is }> }) | undefined> => {
  const stored = await c.var.options.sessions.order(c.req.param('command') ?? '');
  const isTheirs = stored?.patron === c.var.visitor?.patron && stored?.order.is === is;
  return isTheirs ? (stored as never) : undefined;
};

/** Puts down that an order was confirmed, so that its page shows the end. */
export const orderDone = async (c: PortalContext, { patron, order }: StoredOrder): Promise<void> =>
  c.var.options.sessions.putOrder(c.req.param('command') ?? '', {
    patron,
    order,
    storedAt: now(c.var),
    done: true,
  });
