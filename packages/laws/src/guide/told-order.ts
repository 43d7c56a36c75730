import { said } from './said.js';
import { type Cards, library, type Order, post, type Said } from './words.js';

const titlesOf = (order: Extract<Order, { is: 'reserve' }>, and: string): string =>
  order.lines.map(({ title, rank }) => (rank === null ? title : `${title} (${rank})`)).join(and);

/** The pickup locations of an order; empty if all are 道立図書館. */
const placesOf = (order: Extract<Order, { is: 'reserve' }>): Said => {
  const places = [...new Set(order.lines.map(({ at }) => at))];
  if (places.every((at) => at === library)) return said('', '');
  return said(` for ${places.join(' and ')}`, `（受取場所 ${places.join('、')}）`);
};

const without = ({ prefectural, branch }: Cards): Said => {
  if (prefectural) return branch ? said('', '') : said(" without the branch's card", '受取館のカードなしで');
  return branch
    ? said(' without the prefectural card', '道立図書館のカードなしで')
    : said(' without a card', 'カードなしで');
};

const pickedUp = ({ who, copy, at, cards }: Extract<Order, { is: 'pickUp' }>): Said => {
  const { en, ja } = without(cards);
  return said(`${who} picks up ${copy} at ${at}${en}`, `${who}さんが${at}で${ja}${copy}を受け取った`);
};

const changedRank = (order: Extract<Order, { is: 'changeRank' }>): Said => {
  const ranks = (and: string) => order.ranks.map(({ title, rank }) => `${title} ${rank}`).join(and);
  return said(
    `${by(order).en} changes ranks: ${ranks(', ')}`,
    `${by(order).ja}優先順位を変更した：${ranks('、')}`,
  );
};

const otherRules = ({ from, numbers }: Extract<Order, { is: 'rules' }>): Said => {
  const listed = Object.entries(numbers).map(([name, value]) => `${name} ${value ?? 'none'}`);
  return said(
    `other numbers hold from ${from}: ${listed.join(', ')}`,
    `${from}から規則が変わる：${listed.join('、')}`,
  );
};

const by = ({ who, as = who }: { readonly who: string; readonly as?: string }): Said =>
  as === who ? said(who, `${who}さんが`) : said(`${as}, as if ${who},`, `${as}さんが${who}さんの名で`);

const found = {
  damaged: said(', since the copy is damaged', '（資料の破損）'),
  missing: said(', since the copy is missing', '（資料の所在不明）'),
};

const cancelledBecause = (order: Extract<Order, { is: 'cancel' }>): Said => {
  const { en, ja } = cancelled(order);
  const why = order.copy === undefined ? said('', '') : found[order.copy];
  return said(`${en}${why.en}`, `${ja}${why.ja}`);
};

const cancelled = (order: Extract<Order, { is: 'cancel' }>): Said =>
  order.by === 'staff'
    ? said(
        `staff cancel the reservation of ${order.title} by ${order.who}`,
        `係が${order.who}さんの${order.title}の予約を取り消した`,
      )
    : said(`${by(order).en} cancels ${order.title}`, `${by(order).ja}${order.title}の予約を取り消した`);

const takenBack = (order: Extract<Order, { is: 'return' }>): Said => {
  const { en, ja } = handedIn(order);
  return order.removed === true
    ? said(`${en}, and removed from circulation`, `${ja}（利用停止）`)
    : said(en, ja);
};

const handedIn = ({ copy, at }: Extract<Order, { is: 'return' }>): Said =>
  at === post
    ? said(`${copy} comes back by post`, `${copy}が郵送で返された`)
    : said(`${copy} is returned at ${at}`, `${copy}が${at}に返された`);

/** An order as a sentence without its full stop. */
export const toldOrder = (order: Order): Said => {
  switch (order.is) {
    case 'reserve':
      return said(
        `${order.who} reserves ${titlesOf(order, ' and ')}${placesOf(order).en}`,
        `${order.who}さんが${titlesOf(order, 'と')}を予約した${placesOf(order).ja}`,
      );
    case 'cancel':
      return cancelledBecause(order);
    case 'changePickup':
      return said(
        `${by(order).en} wants ${order.title} at ${order.at}`,
        `${by(order).ja}${order.title}の受取場所を${order.at}に変更した`,
      );
    case 'suspend':
      return said(
        `${order.who} suspends ${order.title} until ${order.until}`,
        `${order.who}さんが${order.title}の予約を${order.until}まで休止した`,
      );
    case 'resume':
      return said(`${order.who} resumes ${order.title}`, `${order.who}さんが${order.title}の予約を再開した`);
    case 'fill':
      return said(`staff have ${order.copy} in hand`, `係が${order.copy}を手に取った`);
    case 'ship':
      return said(`${order.copy} leaves`, `${order.copy}を発送した`);
    case 'arrive':
      return said(`${order.copy} arrives at ${order.at}`, `${order.copy}が${order.at}に届いた`);
    case 'pickUp':
      return pickedUp(order);
    case 'renew':
      return said(`${by(order).en} renews ${order.copy}`, `${by(order).ja}${order.copy}を延長した`);
    case 'return':
      return takenBack(order);
    case 'checkIn':
      return said(`${order.copy} is back at the headquarters`, `${order.copy}が道立図書館に戻った`);
    case 'lost':
      return said(`${order.copy} is lost`, `${order.copy}が失われた`);
    case 'withdraw':
      return said(`${order.copy} is taken out of the stock`, `${order.copy}が除籍された`);
    case 'remove':
      return said(`staff remove ${order.copy} from circulation`, `係が${order.copy}を利用停止にした`);
    case 'restore':
      return said(`${order.copy} circulates again`, `${order.copy}の利用を再開した`);
    case 'changeRank':
      return changedRank(order);
    case 'close':
      return said(
        `the library closes from ${order.from} until ${order.until}, all is due on ${order.dueOn}`,
        `${order.from}から${order.until}まで臨時休館になり、期日は${order.dueOn}に移る`,
      );
    case 'rules':
      return otherRules(order);
    case 'nightly':
      return said('the jobs of the hour run', '定時の処理が行われた');
  }
};
