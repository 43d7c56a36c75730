import { screenWords, type Texts } from 'torioki';
import type { PortalContext } from '../context.js';
import { Confirm } from '../layout/confirm.js';
import { Notice, Reasons } from '../layout/notice.js';
import { page } from '../layout/page.js';
import { placeNameIn } from '../layout/pickup-select.js';
import { titleText } from '../layout/title.js';
import { recordsOf } from '../records.js';
import type { Order } from '../sessions/order.js';
import { words } from '../words/words.js';
import { confirmation, type Stage } from './confirmation.js';

type Change = Order<'pickup-change' | 'rank-change' | 'cancellation'>;

interface What {
  readonly lead: string;
  readonly done: string;
  readonly facts: readonly (readonly [name: string, value: string])[];
}

const whatOf = (order: Change, texts: Texts, nameOf: (title: string) => string): What => {
  switch (order.is) {
    case 'pickup-change':
      return {
        lead: words.change.confirmPlace,
        done: words.change.donePlace,
        facts: [
          [screenWords.holdings.title, nameOf(order.title)],
          [screenWords.cart.pickup, `${order.from} → ${placeNameIn(texts, order.location)}`],
        ],
      };
    case 'rank-change':
      return {
        lead: words.change.confirmRanks,
        done: words.change.doneRanks,
        facts: order.ranks
          .toSorted((one, other) => one.rank - other.rank)
          .map(({ title, rank }) => [`${screenWords.cart.rank} ${rank}`, nameOf(title)]),
      };
    case 'cancellation':
      return {
        lead: words.change.confirmCancel,
        done: words.change.doneCancel,
        facts: [[screenWords.holdings.title, nameOf(order.title)]],
      };
  }
};

const Told = ({ what, stage }: { readonly what: What; readonly stage: Stage }) => {
  if (stage.is === 'done')
    return (
      <Notice is="success">
        <p>{what.done}</p>
      </Notice>
    );
  return stage.refused ? (
    <Reasons heading={words.change.notChanged} of={stage.refused} />
  ) : (
    <p class="lead">{what.lead}</p>
  );
};

const answer = async (c: PortalContext, order: Change, stage: Stage) => {
  const done = stage.is === 'done';
  const refused = stage.is === 'asking' ? stage.refused : undefined;
  const records = await recordsOf(c.var.options, order.is === 'rank-change' ? order.ranks : [order]);
  const what = whatOf(order, c.var.texts, (title) => titleText(title, records.get(title)));
  return page(c, {
    title: done ? what.done : screenWords.cart.confirm,
    status: refused ? 409 : 200,
    crumbs: [['/reservations', screenWords.portal.reservations]],
    body: (
      <>
        <Told what={what} stage={stage} />
        <dl class="facts">
          {what.facts.map(([name, value]) => (
            <div>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {done ? (
          <p class="buttons">
            <a class="button" href="/reservations">
              {screenWords.portal.reservations}
            </a>
          </p>
        ) : (
          <Confirm
            of={c.var}
            action={c.req.path}
            ends={order.is}
            refused={refused}
            back={['/reservations', words.change.back]}
          />
        )}
      </>
    ),
  });
};

/** 変更取消, 確認 (R72, A32). */
export const reservationConfirmationPage = confirmation(
  '/reservations/:reservation/confirmations/:command',
  ['pickup-change', 'rank-change', 'cancellation'],
  answer,
);
