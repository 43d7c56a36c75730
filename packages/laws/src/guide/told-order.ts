import { said } from './said.js';
import { type Order, post, type Said } from './words.js';

const titlesOf = (order: Extract<Order, { is: 'reserve' }>, and: string): string =>
  order.lines.map(({ title, rank }) => (rank === null ? title : `${title} (${rank})`)).join(and);

const by = (order: { readonly who: string; readonly as?: string }, language: 'en' | 'ja'): string => {
  if (order.as === undefined || order.as === order.who)
    return language === 'ja' ? `${order.who}さんが` : order.who;
  return language === 'ja' ? `${order.as}さんが${order.who}さんの名で` : `${order.as}, as if ${order.who},`;
};

const cancelled = (order: Extract<Order, { is: 'cancel' }>): Said =>
  order.by === 'staff'
    ? said(
        `staff cancel the reservation of ${order.title} by ${order.who}`,
        `係が${order.who}さんの${order.title}の予約を取り消した`,
      )
    : said(`${by(order, 'en')} cancels ${order.title}`, `${by(order, 'ja')}${order.title}の予約を取り消した`);

const handedIn = ({ copy, at }: Extract<Order, { is: 'return' }>): Said =>
  at === post
    ? said(`${copy} comes back by post`, `${copy}が郵送で返された`)
    : said(`${copy} is returned at ${at}`, `${copy}が${at}に返された`);

/** An order as a sentence without its end. */
export const toldOrder = (order: Order): Said => {
  switch (order.is) {
    case 'reserve':
      return said(
        `${order.who} reserves ${titlesOf(order, ' and ')}`,
        `${order.who}さんが${titlesOf(order, 'と')}を予約した`,
      );
    case 'cancel':
      return cancelled(order);
    case 'changePickup':
      return said(
        `${by(order, 'en')} wants ${order.title} at ${order.at}`,
        `${by(order, 'ja')}${order.title}の受取場所を${order.at}に変更した`,
      );
    case 'fill':
      return said(`staff have ${order.copy} in hand`, `係が${order.copy}を手に取った`);
    case 'ship':
      return said(`${order.copy} leaves`, `${order.copy}を発送した`);
    case 'arrive':
      return said(`${order.copy} arrives at ${order.at}`, `${order.copy}が${order.at}に届いた`);
    case 'pickUp':
      return said(
        `${order.who} picks up ${order.copy} at ${order.at}`,
        `${order.who}さんが${order.at}で${order.copy}を受け取った`,
      );
    case 'renew':
      return said(`${by(order, 'en')} renews ${order.copy}`, `${by(order, 'ja')}${order.copy}を延長した`);
    case 'return':
      return handedIn(order);
    case 'checkIn':
      return said(`${order.copy} is back at the headquarters`, `${order.copy}が道立図書館に戻った`);
    case 'lost':
      return said(`${order.copy} is lost`, `${order.copy}が失われた`);
    case 'withdraw':
      return said(`${order.copy} is taken out of the stock`, `${order.copy}が除籍された`);
    case 'changeRank':
      return said(
        `${by(order, 'en')} changes ranks: ${order.ranks.map(({ title, rank }) => `${title} ${rank}`).join(', ')}`,
        `${by(order, 'ja')}優先順位を変更した：${order.ranks.map(({ title, rank }) => `${title} ${rank}`).join('、')}`,
      );
    case 'close':
      return said(
        `the library closes from ${order.from} until ${order.until}`,
        `${order.from}から${order.until}まで臨時休館になった`,
      );
    case 'rules':
      return said(`other numbers hold from ${order.from}`, `${order.from}から規則が変わる`);
    case 'nightly':
      return said('the jobs of the hour run', '定時の処理が行われた');
  }
};
