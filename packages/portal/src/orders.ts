import { randomUUID } from 'node:crypto';
import type { Answered, Rehearsal } from 'torioki';
import { reasons, type PortalContext, type Visitor } from './context.js';
import type { Order } from './sessions/order.js';
import type { StoredOrder } from './sessions/sessions.js';

const now = ({ options: { clock, visitClock = clock } }: PortalContext['var']): string =>
  visitClock().toISOString();

const reserve = (commands: Rehearsal, commandId: string, lines: Order<'reservation'>['lines']) => {
  const ranked = lines.flatMap(({ rank, ...line }) => (rank === null ? [] : [{ ...line, rank }]));
  return ranked.length > 0
    ? commands.reserveInOrder({ commandId, lines: ranked })
    : commands.reserve({ commandId, lines: lines.map(({ title, location }) => ({ title, location })) });
};

/** Sends an order's command to the portal, or to its rehearsal. */
export const give = (commands: Rehearsal, commandId: string, order: Order): Promise<Answered> => {
  switch (order.is) {
    case 'reservation':
      return reserve(commands, commandId, order.lines);
    case 'renewal':
      return commands.renew({ commandId, loan: order.loan, clickedAt: order.clickedAt });
    case 'pickup-change':
      return commands.changePickup({ commandId, reservation: order.reservation, location: order.location });
    case 'rank-change': {
      const ranks = order.ranks.map(({ reservation, rank }) => ({ reservation, rank }));
      return commands.changeRank({ commandId, group: order.group, ranks });
    }
    case 'cancellation':
      return commands.cancel({ commandId, reservation: order.reservation });
  }
};

/** Stores an order and redirects to its confirmation page under `place`, which rehearses the order. */
export const keepOrder = async (
  c: PortalContext,
  { patron }: Visitor,
  order: Order,
  place: string,
): Promise<Response> => {
  const command = randomUUID();
  await c.var.options.sessions.putOrder(command, { patron, order, storedAt: now(c.var), done: false });
  return c.redirect(`${place}/${command}`, 303);
};

/** Stores an order and redirects; if a rehearsal refuses the order, returns every reason instead. */
export const storeOrder = async (
  c: PortalContext,
  visitor: Visitor,
  order: Order,
  place: string,
): Promise<Response | readonly string[]> => {
  const refused = reasons(c.var.texts, await give(visitor.portal.rehearsal, randomUUID(), order));
  return refused ?? keepOrder(c, visitor, order, place);
};

/** The order that this patron stored for a page. Orders of other patrons are not found. */
export const storedOrder = async (c: PortalContext): Promise<StoredOrder | undefined> => {
  const stored = await c.var.options.sessions.order(c.req.param('command') ?? '');
  return stored?.patron === c.var.visitor?.patron ? stored : undefined;
};

/** Marks an order as confirmed, so that its page shows the result. */
export const orderDone = (c: PortalContext, stored: StoredOrder) =>
  c.var.options.sessions.putOrder(c.req.param('command') ?? '', {
    ...stored,
    storedAt: now(c.var),
    done: true,
  });
