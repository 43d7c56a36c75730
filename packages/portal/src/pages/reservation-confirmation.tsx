import { screenWords, type Texts } from 'torioki';
import { Facts } from '../layout/fact.js';
import { placeNameIn } from '../layout/pickup-select.js';
import { titleText } from '../layout/title.js';
import { recordsOf } from '../records.js';
import type { Order } from '../sessions/order.js';
import { words } from '../words/words.js';
import { confirmation } from './confirmation.js';

const { change } = words;

type Change = Order<'pickup-change' | 'rank-change' | 'cancellation'>;

interface What {
  readonly lead: string;
  readonly done: string;
  readonly facts: readonly (readonly [name: string, text: string])[];
}

const whatOf = (order: Change, texts: Texts, nameOf: (title: string) => string): What => {
  switch (order.is) {
    case 'pickup-change':
      return {
        lead: change.confirmPlace,
        done: change.donePlace,
        facts: [
          [screenWords.holdings.title, nameOf(order.title)],
          [screenWords.cart.pickup, `${order.from} → ${placeNameIn(texts, order.location)}`],
        ],
      };
    case 'rank-change':
      return {
        lead: change.confirmRanks,
        done: change.doneRanks,
        facts: order.ranks
          .toSorted((one, other) => one.rank - other.rank)
          .map(({ title, rank }) => [`${screenWords.cart.rank} ${rank}`, nameOf(title)]),
      };
    case 'cancellation':
      return {
        lead: change.confirmCancel,
        done: change.doneCancel,
        facts: [[screenWords.holdings.title, nameOf(order.title)]],
      };
  }
};

/** 変更取消, 確認 (R72, A32). */
export const reservationConfirmationPage = confirmation('/reservations/:reservation/confirmations/:command', {
  kinds: ['pickup-change', 'rank-change', 'cancellation'],
  under: ['/reservations', screenWords.portal.reservations],
  show: async (c, order) => {
    const records = await recordsOf(c.var.options, order.is === 'rank-change' ? order.ranks : [order]);
    const { facts, ...said } = whatOf(order, c.var.texts, (title) => titleText(title, records.get(title)));
    return {
      ...said,
      title: screenWords.cart.confirm,
      notDone: change.notChanged,
      back: change.back,
      ends: order.is,
      order: <Facts of={facts} />,
    };
  },
});
