import { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import {
  renderReasons,
  type PortalContext,
  type PortalEnv,
  type Variables,
  type Visitor,
} from '../context.js';
import type { Ending } from '../endings.js';
import { ButtonLink } from '../layout/button.js';
import { Form, Submit } from '../layout/form.js';
import { Notice, Reasons } from '../layout/notice.js';
import { renderPage } from '../layout/page.js';
import { sendOrder, markOrderDone, findStoredOrder } from '../orders.js';
import { patronsOnly } from '../security/patrons-only.js';
import type { Order } from '../sessions/order.js';
import { renderNotFound } from './trouble.js';

/** The texts and parts that show an order, before 確認 and after it. */
interface ShownOrder {
  readonly title: string;
  readonly lead: string;
  /** The heading above the reasons against the order. */
  readonly notDone: string;
  /** The name of the link back. */
  readonly back: string;
  readonly ends: Ending;
  readonly order: Child;
  /** The remarks to read before 確認. */
  readonly remarks?: Child;
  /** The title after 確認. */
  readonly done: string;
  /** The notice after 確認, if it differs from the title. */
  readonly notice?: Child;
  /** The next steps and links. Default: a link to the page that lists such orders. */
  readonly next?: Child;
}

interface ConfirmationOptions<Is extends Order['is']> {
  readonly kinds: readonly Is[];
  /** The path and the name of the page that lists such orders. */
  readonly under: (screen: Variables['words']['screen']) => readonly [path: string, name: string];
  readonly show: (c: PortalContext, order: Order<Is>, isDone: boolean) => Promise<ShownOrder>;
}

const isOfKind = <Is extends Order['is']>(kinds: readonly Is[], order: Order): order is Order<Is> =>
  kinds.some((kind) => kind === order.is);

/**
 * The confirmation page for some kinds of orders. It rehearses the order each time it is shown, and 確認 sends
 * the order once.
 */
export const makeConfirmationPage = <Is extends Order['is']>(
  path: string,
  { kinds, under, show }: ConfirmationOptions<Is>,
) => {
  const found = async (c: PortalContext) => {
    const stored = await findStoredOrder(c);
    return stored && isOfKind(kinds, stored.order) ? { ...stored, order: stored.order } : undefined;
  };
  const against = async (c: PortalContext, commands: Parameters<typeof sendOrder>[0], order: Order) =>
    renderReasons(c.var, await sendOrder(commands, c.req.param('command') ?? '', order));

  const asking = async (c: PortalContext, order: Order<Is>) => {
    const refused = await against(c, (c.var.visitor as Visitor).portal.rehearsal, order);
    const page = await show(c, order, false);
    const [to, name] = under(c.var.words.screen);
    const back = <ButtonLink to={to} label={page.back} look="second" />;
    return renderPage(c, {
      title: page.title,
      status: refused ? 409 : 200,
      crumbs: [[to, name]],
      body: (
        <>
          {refused ? <Reasons heading={page.notDone} of={refused} /> : <p class="lead">{page.lead}</p>}
          {page.order}
          {page.remarks}
          {refused ? (
            <p class="buttons">{back}</p>
          ) : (
            <Form of={c.var} action={c.req.path} ends={[page.ends]}>
              <Submit name={c.var.words.screen.cart.confirm}>{back}</Submit>
            </Form>
          )}
        </>
      ),
    });
  };

  const done = async (c: PortalContext, order: Order<Is>) => {
    const page = await show(c, order, true);
    const [to, name] = under(c.var.words.screen);
    return renderPage(c, {
      title: page.done,
      crumbs: [[to, name]],
      body: (
        <>
          {page.notice ?? (
            <Notice is="success">
              <p>{page.done}</p>
            </Notice>
          )}
          {page.order}
          {page.next ?? (
            <p class="buttons">
              <ButtonLink to={to} label={name} />
            </p>
          )}
        </>
      ),
    });
  };

  return new Hono<PortalEnv>()
    .use(path, patronsOnly)
    .get(path, async (c) => {
      const stored = await found(c);
      if (stored === undefined) return renderNotFound(c);
      return stored.done ? done(c, stored.order) : asking(c, stored.order);
    })
    .post(path, async (c) => {
      const stored = await found(c);
      if (stored === undefined) return renderNotFound(c);
      const { portal } = c.var.visitor as Visitor;
      const refused = await against(c, portal, stored.order);
      if (!refused) await markOrderDone(c, stored);
      return c.redirect(c.req.path, 303);
    });
};
