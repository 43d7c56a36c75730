import { undoStep } from '../copy-steps.js';
import { compareView } from '../compare-view.js';
import {
  allows,
  type ComparedView,
  type Finding,
  forbids,
  free,
  type Law,
  makesNoSense,
  type Ruling,
} from '../law.js';
import { type CopyStep, findStep, type Ledger, reservationsOf, today } from '../ledger.js';
import { bilingual } from '../bilingual.js';
import { dateOf } from '../dates.js';
import { renderUndoneOrder } from '../render-undone-order.js';
import type { Order, Person } from '../words.js';
import { placeKept } from './place-kept.js';
import { words } from './words.js';

/** A person of the step that has reserved again since, and would have more reservations than the limit. */
const findOverLimit = (ledger: Ledger, step: CopyStep): Person | undefined => {
  const undone = undoStep(ledger, step);
  const most = ledger.numbers.limit ?? Infinity;
  return step.concerns.people.find(
    (who) =>
      reservationsOf(undone, who).length > most &&
      reservationsOf(ledger, who).some(({ since }) => since >= step.at),
  );
};

const judgeUndo = (ledger: Ledger, order: Extract<Order, { is: 'undo' }>): Ruling => {
  const step = findStep(ledger, order.copy);
  const { en, ja } = renderUndoneOrder(order);
  if (step?.is !== order.of)
    return makesNoSense(() =>
      bilingual(
        `The last order about ${order.copy} was not ${en}.`,
        `${order.copy}の直前の操作は${ja}ではない。`,
      ),
    );
  const over = findOverLimit(ledger, step);
  if (over !== undefined)
    return forbids(() =>
      bilingual(
        `${over} has reserved again since, and would have more reservations than the limit.`,
        `${over}さんはその後また予約したので、上限を超えてしまう。`,
      ),
    );
  const isAlone = step.isAlone && dateOf(step.at) === today(ledger);
  return isAlone
    ? allows(() =>
        bilingual(
          `Nothing else has happened since ${en} of ${order.copy}.`,
          `${order.copy}の${ja}の後、ほかに何も起きていない。`,
        ),
      )
    : free(() => bilingual('Something else has happened since.', 'その後、ほかのことが起きた。'));
};

/** Checks that a view is as before: the same lines, the same words, and the same order of the queue. */
const compareUndone = (compared: ComparedView): Finding | undefined => {
  if (compared.after !== 'undo') return undefined;
  const found = [compareView(compared), placeKept.judgeView?.(compared), words.judgeView?.(compared)];
  return found.find((one) => typeof one === 'object') ?? 'kept';
};

export const undone: Law = {
  id: 'undone',
  statement: bilingual(
    'Staff can undo the last order about a copy on the same day. If nothing else happened to its people and its title since, everything is as before the order. Earlier orders about the copy cannot be undone.',
    '本についての直前の操作は、その日のうちなら取り消せる。その人とそのタイトルにほかのことが起きていなければ、すべてが操作の前に戻る。それより前の操作は取り消せない。',
  ),
  class: 'O',
  where: [],
  level: 'core',
  needs: ['undo'],
  sides: ['allowed', 'forbidden'],
  acceptsAnyReason: true,
  judgeOrder: (ledger, order) => (order.is === 'undo' ? judgeUndo(ledger, order) : undefined),
  judgeView: compareUndone,
};
