import type { LocalDate } from '@torioki/lending';
import { screenWords } from 'torioki';
import type { PortalContext } from '../context.js';
import { Confirm } from '../layout/confirm.js';
import { Notice, Reasons } from '../layout/notice.js';
import { page } from '../layout/page.js';
import { titleText } from '../layout/title.js';
import { recordsOf } from '../records.js';
import type { Order } from '../sessions/order.js';
import { words } from '../words/words.js';
import { confirmation } from './confirmation.js';

type Renewal = Order<'renewal'>;

interface Shown {
  readonly order: Renewal;
  readonly name: string;
  readonly now: Date;
  readonly done: boolean;
}

const Facts = ({ order: { from, to }, name, now, done }: Shown) => (
  <dl class="facts">
    <div>
      <dt>{screenWords.holdings.title}</dt>
      <dd>{name}</dd>
    </div>
    <div>
      <dt>{screenWords.loans.dueDate}</dt>
      <dd>
        {done ? null : `${words.date(from as LocalDate, now)} → `}
        <strong class="whole">{words.date(to as LocalDate, now)}</strong>
      </dd>
    </div>
  </dl>
);

const crumbs = [['/loans', screenWords.portal.loans]] as const;

const nameOf = async (c: PortalContext, order: Renewal): Promise<string> =>
  titleText(order.title, (await recordsOf(c.var.options, [order])).get(order.title));

const asking = async (c: PortalContext, order: Renewal, refused?: readonly string[]) =>
  page(c, {
    title: words.renewal.heading,
    status: refused ? 409 : 200,
    crumbs,
    body: (
      <>
        {refused ? (
          <Reasons heading={words.loans.notRenewed} of={refused} />
        ) : (
          <p class="lead">{words.renewal.lead}</p>
        )}
        <Facts order={order} name={await nameOf(c, order)} now={c.var.options.clock()} done={false} />
        {order.to > order.from ? null : (
          <Notice is="warning">
            <p>{words.renewal.gainsNothing}</p>
          </Notice>
        )}
        <p class="quiet">{c.var.texts.notes.howOftenRenewed}</p>
        <Confirm
          of={c.var}
          action={c.req.path}
          ends="renewal"
          refused={refused}
          back={['/loans', words.renewal.back]}
        />
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
        <Facts order={order} name={await nameOf(c, order)} now={c.var.options.clock()} done />
        <p class="buttons">
          <a class="button" href="/loans">
            {screenWords.portal.loans}
          </a>
        </p>
      </>
    ),
  });

/** 貸出延長の確認 (R75–R78). */
export const renewalPage = confirmation('/loans/:loan/renewals/:command', ['renewal'], (c, order, stage) =>
  stage.is === 'done' ? renewed(c, order) : asking(c, order, stage.refused),
);
