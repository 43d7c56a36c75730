import { randomUUID } from 'node:crypto';
import type { CommandAnswerWithId, Rehearsal } from 'torioki';
import { renderReasons, type PortalContext, type Visitor } from './context.js';
import type { Order } from './sessions/order.js';
import type { StoredOrder } from './sessions/sessions.js';
import { readVisitClock } from './visit-clock.js';

const now = ({ options }: PortalContext['var']): string => new Date(readVisitClock(options)).toISOString();

const reserve = (commands: Rehearsal, commandId: string, lines: Order<'reservation'>['lines']) => {
  const ranked = lines.flatMap(({ rank, ...line }) => (rank === null ? [] : [{ ...line, rank }]));
  return ranked.length > 0
    ? commands.reserveInOrder({ commandId, lines: ranked })
    : commands.reserve({ commandId, lines: lines.map(({ title, location }) => ({ title, location })) });
};

/** Sends an order's command. If `commands` is the portal's rehearsal, nothing is recorded. */
export const sendOrder = (
  commands: Rehearsal,
  commandId: string,
  order: Order,
): Promise<CommandAnswerWithId> => {
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

/** Stores an order and redirects to its confirmation page under `place`. That page rehearses the order. */
export const openConfirmation = async (
  c: PortalContext,
  { patron }: Visitor,
  order: Order,
  place: string,
): Promise<Response> => {
  const command = randomUUID();
  await c.var.options.sessions.storeOrder(command, { patron, order, storedAt: now(c.var), done: false });
  return c.redirect(`${place}/${command}`, 303);
};

/**
 * Stores an order and redirects to its confirmation page. If a rehearsal refuses the order, returns every
 * reason instead.
 */
export const rehearseAndOpenConfirmation = async (
  c: PortalContext,
  visitor: Visitor,
  order: Order,
  place: string,
): Promise<Response | readonly string[]> => {
  const refused = renderReasons(c.var, await sendOrder(visitor.portal.rehearsal, randomUUID(), order));
  return refused ?? openConfirmation(c, visitor, order, place);
};

/** The order that this patron stored for a page. Orders of other patrons are not found. */
export const findStoredOrder = async (c: PortalContext): Promise<StoredOrder | undefined> => {
  const stored = await c.var.options.sessions.findOrder(c.req.param('command') ?? '');
  return stored?.patron === c.var.visitor?.patron ? stored : undefined;
};

/** Marks an order as confirmed, so that its page shows the result. */
export const markOrderDone = (c: PortalContext, stored: StoredOrder) =>
  c.var.options.sessions.storeOrder(c.req.param('command') ?? '', {
    ...stored,
    storedAt: now(c.var),
    done: true,
  });
