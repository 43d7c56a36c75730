import type { LocalDate } from '@torioki/lending';
import { Hono } from 'hono';
import { screenWords } from 'torioki';
import { reasons, type PortalContext, type PortalEnv, type Visitor } from '../context.js';
import { Form } from '../layout/form.js';
import { Notice, Reasons } from '../layout/notice.js';
import { page } from '../layout/page.js';
import { titleText } from '../layout/title.js';
import { orderDone, storedOrder } from '../orders.js';
import { recordsOf } from '../records.js';
import { patronsOnly } from '../security/patrons-only.js';
import type { Renewal } from '../sessions/order.js';
import { words } from '../words/words.js';
import { notFound } from './trouble.js';

const path = '/loans/:loan/renewals/:command';

/** 延長は1度のみ行うことができます, with the number of the policy in force (R78). */
const howOften = ({ texts }: PortalContext['var']): string | undefined =>
  /延長は[^。]+。/.exec(texts.faq.flatMap(({ answers }) => answers).join(''))?.[0];

const Facts = ({ order: { from, to }, name, done }: { order: Renewal; name: string; done: boolean }) => (
  <dl class="facts">
    <div>
      <dt>{screenWords.holdings.title}</dt>
      <dd>{name}</dd>
    </div>
    <div>
      <dt>{screenWords.loans.dueDate}</dt>
      <dd>
        {done ? null : `${words.date(from as LocalDate)} → `}
        <strong class="whole">{words.date(to as LocalDate)}</strong>
      </dd>
    </div>
  </dl>
);

const Asking = ({ c, order: { from, to } }: { readonly c: PortalContext; readonly order: Renewal }) => (
  <>
    {to > from ? null : (
      <Notice is="warning">
        <p>{words.renewal.gainsNothing}</p>
      </Notice>
    )}
    <p class="quiet">{howOften(c.var)}</p>
    <Form of={c.var} action={c.req.path}>
      <p class="buttons">
        <button class="button" type="submit">
          {screenWords.loans.confirm}
        </button>
        <a class="button second" href="/loans">
          {words.renewal.back}
        </a>
      </p>
    </Form>
  </>
);

const crumbs = [['/loans', screenWords.portal.loans]] as const;

const nameOf = async (c: PortalContext, { title }: Renewal): Promise<string> =>
  titleText(title, (await recordsOf(c.var.options, [title])).get(title));

const asking = async (c: PortalContext, order: Renewal, refused?: readonly string[]) =>
  page(c, {
    title: words.renewal.heading,
    status: refused ? 409 : 200,
    crumbs,
    body: (
      <>
        {refused ? <Reasons heading={words.loans.notRenewed} of={refused} /> : null}
        <p class="lead">{words.renewal.lead}</p>
        <Facts order={order} name={await nameOf(c, order)} done={false} />
        <Asking c={c} order={order} />
      </>
    ),
  });

const renewed = async (c: PortalContext, order: Renewal) =>
  page(c, {
    title: words.renewal.done,
    crumbs,
    body: (
      <>
        <Notice is="success">
          <p>{words.renewal.done}</p>
        </Notice>
        <Facts order={order} name={await nameOf(c, order)} done />
        <p class="buttons">
          <a class="button" href="/loans">
            {screenWords.portal.loans}
          </a>
        </p>
      </>
    ),
  });

/** 貸出延長の確認 (R75–R78). */
export const renewalPage = new Hono<PortalEnv>()
  .use(path, patronsOnly)
  .get(path, async (c) => {
    const stored = await storedOrder(c, 'renewal');
    if (stored === undefined) return notFound(c);
    return stored.done ? renewed(c, stored.order) : asking(c, stored.order);
  })
  .post(path, async (c) => {
    const stored = await storedOrder(c, 'renewal');
    if (stored === undefined) return notFound(c);
    const { loan, clickedAt } = stored.order;
    const { portal } = c.var.visitor as Visitor;
    const commandId = c.req.param('command');
    const refused = reasons(c.var.texts, await portal.renew({ commandId, loan, clickedAt }));
    if (refused) return asking(c, stored.order, refused);
    await orderDone(c, stored);
    return c.redirect(c.req.path, 303);
  });
