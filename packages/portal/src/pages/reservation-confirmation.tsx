import type { Variables } from '../context.js';
import { Facts } from '../layout/fact.js';
import { findPlaceName } from '../layout/pickup-select.js';
import { renderTitle } from '../layout/title.js';
import { findTitleRecords } from '../find-title-records.js';
import type { Order } from '../sessions/order.js';
import { makeConfirmationPage } from './confirmation.js';

type Change = Order<'pickup-change' | 'rank-change' | 'cancellation'>;

interface ConfirmedChange {
  readonly lead: string;
  readonly done: string;
  readonly facts: readonly (readonly [name: string, text: string])[];
}

const describeChange = (
  order: Change,
  { texts, words }: Variables,
  nameOf: (title: string) => string,
): ConfirmedChange => {
  const { change, screen } = words;
  switch (order.is) {
    case 'pickup-change':
      return {
        lead: change.confirmPlace,
        done: change.donePlace,
        facts: [
          [screen.holdings.title, nameOf(order.title)],
          [screen.cart.pickup, `${order.from} → ${findPlaceName(texts, order.location)}`],
        ],
      };
    case 'rank-change':
      return {
        lead: change.confirmRanks,
        done: change.doneRanks,
        facts: order.ranks
          .toSorted((one, other) => one.rank - other.rank)
          .map(({ title, rank }) => [`${screen.cart.rank} ${rank}`, nameOf(title)]),
      };
    case 'cancellation':
      return {
        lead: change.confirmCancel,
        done: change.doneCancel,
        facts: [[screen.holdings.title, nameOf(order.title)]],
      };
  }
};

/** The confirmation of a change or cancellation, 変更取消 (R72, A32). */
export const reservationConfirmationPage = makeConfirmationPage(
  '/reservations/:reservation/confirmations/:command',
  {
    kinds: ['pickup-change', 'rank-change', 'cancellation'],
    under: (screen) => ['/reservations', screen.portal.reservations],
    show: async (c, order) => {
      const { change, screen } = c.var.words;
      const records = await findTitleRecords(
        c.var.options,
        order.is === 'rank-change' ? order.ranks : [order],
      );
      const { facts, ...said } = describeChange(order, c.var, (title) =>
        renderTitle(title, records.get(title)),
      );
      return {
        ...said,
        title: screen.cart.confirm,
        notDone: change.notChanged,
        back: change.back,
        ends: order.is,
        order: <Facts of={facts} />,
      };
    },
  },
);
