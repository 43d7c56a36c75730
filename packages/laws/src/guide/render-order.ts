import { bilingual } from './bilingual.js';
import { renderUndoneOrder } from './render-undone-order.js';
import { type Cards, library, type Order, post, type BilingualText } from './words.js';

const titlesOf = (order: Extract<Order, { is: 'reserve' }>, and: string): string =>
  order.lines.map(({ title, rank }) => (rank === null ? title : `${title} (${rank})`)).join(and);

/** The pickup locations of an order; empty if all are 道立図書館. */
const placesOf = (order: Extract<Order, { is: 'reserve' }>): BilingualText => {
  const places = [...new Set(order.lines.map(({ at }) => at))];
  if (places.every((at) => at === library)) return bilingual('', '');
  return bilingual(` for ${places.join(' and ')}`, `（受取場所 ${places.join('、')}）`);
};

const renderMissingCards = ({ prefectural, branch }: Cards): BilingualText => {
  if (prefectural)
    return branch ? bilingual('', '') : bilingual(" without the branch's card", '受取館のカードなしで');
  return branch
    ? bilingual(' without the prefectural card', '道立図書館のカードなしで')
    : bilingual(' without a card', 'カードなしで');
};

const renderPickUp = ({ who, copy, at, cards }: Extract<Order, { is: 'pickUp' }>): BilingualText => {
  const { en, ja } = renderMissingCards(cards);
  return bilingual(`${who} picks up ${copy} at ${at}${en}`, `${who}さんが${at}で${ja}${copy}を受け取った`);
};

const renderChangeRank = (order: Extract<Order, { is: 'changeRank' }>): BilingualText => {
  const ranks = (and: string) => order.ranks.map(({ title, rank }) => `${title} ${rank}`).join(and);
  return bilingual(
    `${renderSender(order).en} changes ranks: ${ranks(', ')}`,
    `${renderSender(order).ja}優先順位を変更した：${ranks('、')}`,
  );
};

const renderRules = ({ from, numbers }: Extract<Order, { is: 'rules' }>): BilingualText => {
  const listed = Object.entries(numbers).map(([name, value]) => `${name} ${value ?? 'none'}`);
  return bilingual(
    `other numbers apply from ${from}: ${listed.join(', ')}`,
    `${from}から規則が変わる：${listed.join('、')}`,
  );
};

const renderSender = ({ who, as = who }: { readonly who: string; readonly as?: string }): BilingualText =>
  as === who
    ? bilingual(who, `${who}さんが`)
    : bilingual(`${as}, as if ${who},`, `${as}さんが${who}さんの名で`);

const foundTexts = {
  damaged: bilingual(', since the copy is damaged', '（資料の破損）'),
  missing: bilingual(', since the copy is missing', '（資料の所在不明）'),
};

const renderCancelWithReason = (order: Extract<Order, { is: 'cancel' }>): BilingualText => {
  const { en, ja } = renderCancel(order);
  const why = order.copy === undefined ? bilingual('', '') : foundTexts[order.copy];
  return bilingual(`${en}${why.en}`, `${ja}${why.ja}`);
};

const renderCancel = (order: Extract<Order, { is: 'cancel' }>): BilingualText =>
  order.by === 'staff'
    ? bilingual(
        `staff cancel the reservation of ${order.title} by ${order.who}`,
        `係が${order.who}さんの${order.title}の予約を取り消した`,
      )
    : bilingual(
        `${renderSender(order).en} cancels ${order.title}`,
        `${renderSender(order).ja}${order.title}の予約を取り消した`,
      );

const renderReturn = (order: Extract<Order, { is: 'return' }>): BilingualText => {
  const { en, ja } = renderReturnPlace(order);
  return order.removed === true
    ? bilingual(`${en}, and removed from circulation`, `${ja}（利用停止）`)
    : bilingual(en, ja);
};

const renderReturnPlace = ({ copy, at }: Extract<Order, { is: 'return' }>): BilingualText =>
  at === post
    ? bilingual(`${copy} comes back by post`, `${copy}が郵送で返された`)
    : bilingual(`${copy} is returned at ${at}`, `${copy}が${at}に返された`);

/** An order as a sentence without its full stop. */
export const renderOrder = (order: Order): BilingualText => {
  switch (order.is) {
    case 'reserve':
      return bilingual(
        `${order.who} reserves ${titlesOf(order, ' and ')}${placesOf(order).en}`,
        `${order.who}さんが${titlesOf(order, 'と')}を予約した${placesOf(order).ja}`,
      );
    case 'cancel':
      return renderCancelWithReason(order);
    case 'changePickup':
      return bilingual(
        `${renderSender(order).en} changes the pickup place of ${order.title} to ${order.at}`,
        `${renderSender(order).ja}${order.title}の受取場所を${order.at}に変更した`,
      );
    case 'suspend':
      return bilingual(
        `${order.who} suspends ${order.title} until ${order.until}`,
        `${order.who}さんが${order.title}の予約を${order.until}まで休止した`,
      );
    case 'resume':
      return bilingual(
        `${order.who} resumes ${order.title}`,
        `${order.who}さんが${order.title}の予約を再開した`,
      );
    case 'fill':
      return bilingual(`staff have ${order.copy} in hand`, `係が${order.copy}を手に取った`);
    case 'ship':
      return bilingual(`${order.copy} is sent`, `${order.copy}を発送した`);
    case 'arrive':
      return bilingual(`${order.copy} arrives at ${order.at}`, `${order.copy}が${order.at}に届いた`);
    case 'pickUp':
      return renderPickUp(order);
    case 'renew':
      return bilingual(
        `${renderSender(order).en} renews ${order.copy}`,
        `${renderSender(order).ja}${order.copy}を延長した`,
      );
    case 'return':
      return renderReturn(order);
    case 'receiveAtHeadquarters':
      return bilingual(`${order.copy} is back at the headquarters`, `${order.copy}が道立図書館に戻った`);
    case 'lost':
      return bilingual(`${order.copy} is lost`, `${order.copy}が失われた`);
    case 'withdraw':
      return bilingual(`${order.copy} is taken out of the stock`, `${order.copy}が除籍された`);
    case 'remove':
      return bilingual(`staff remove ${order.copy} from circulation`, `係が${order.copy}を利用停止にした`);
    case 'restore':
      return bilingual(`${order.copy} circulates again`, `${order.copy}の利用を再開した`);
    case 'changeRank':
      return renderChangeRank(order);
    case 'close':
      return bilingual(
        `the library closes from ${order.from} until ${order.until}, and due dates move to ${order.dueOn}`,
        `${order.from}から${order.until}まで臨時休館になり、期日は${order.dueOn}に移る`,
      );
    case 'rules':
      return renderRules(order);
    case 'undo':
      return bilingual(
        `staff undo ${renderUndoneOrder(order).en} of ${order.copy}`,
        `係が${order.copy}の${renderUndoneOrder(order).ja}を取り消した`,
      );
    case 'nightly':
      return bilingual('the nightly jobs run', '定時の処理が行われた');
  }
};
