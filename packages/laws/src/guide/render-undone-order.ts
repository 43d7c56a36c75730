import { bilingual } from './bilingual.js';
import type { BilingualText, Order, UndoableKind } from './words.js';

const names: Readonly<Record<UndoableKind, BilingualText>> = {
  fill: bilingual('the securing', '確保'),
  ship: bilingual('the dispatch', '発送'),
  arrive: bilingual('the arrival', '到着'),
  pickUp: bilingual('the pickup', '貸出'),
  renew: bilingual('the renewal', '延長'),
  return: bilingual('the return', '返却'),
  receiveAtHeadquarters: bilingual('the receiving', '受入れ'),
};

/** The order that an `undo` takes back. */
export const renderUndoneOrder = ({ of }: Extract<Order, { is: 'undo' }>): BilingualText => names[of];
