import { describe, expect, it } from 'vitest';
import { dates } from '../testing/index.js';
import type { LocalDate } from '../vocabulary/index.js';
import { readyNotice, type ReadyReservation } from './ready-notice.js';

const day = (text: string) => text as LocalDate;

const counter: ReadyReservation = {
  pickupName: '北海道立図書館',
  pickupClass: 'counter',
  dispatchDay: null,
  earliestPickup: day('2021-04-08'),
};
const branch: ReadyReservation = {
  pickupName: '稚内',
  pickupClass: 'branch',
  dispatchDay: day('2021-04-09'),
  earliestPickup: day('2021-04-11'),
};
const home: ReadyReservation = {
  pickupName: '自宅',
  pickupClass: 'home',
  dispatchDay: day('2021-04-09'),
  earliestPickup: null,
};
const left = dates('2021-04', 9, 13, 16, 20, 23, 27);

describe('the notice that reservations are ready', () => {
  it('tells of each where, from when and with which cards, and lists the dispatch days left (S22, R52)', () => {
    expect(readyNotice([counter, branch, home], left)).toEqual({
      subject: '貸出準備完了のお知らせメール',
      text: `ご予約の本の貸出準備が完了しました。

・北海道立図書館：4月8日(木)以降に、カウンターまでお越しください。お持ちいただくもの：道立図書館の利用者カード
・稚内：4月9日(金)に発送します。メールを受け取った日から4～5日後、4月11日(日)以降に、受取館までお越しください。お持ちいただくもの：その図書館の利用者カードと、道立図書館の利用者カード
・自宅：4月9日(金)に郵送します（送料自己負担）。返却は道立図書館まで郵送してください。

発送日：4月9日(金)、4月13日(火)、4月16日(金)、4月20日(火)、4月23日(金)、4月27日(火)

北海道立図書館利用サービス部 一般資料サービス課
電話：011-386-8521`,
    });
  });

  it('lists no dispatch days where nothing is sent', () => {
    expect(readyNotice([counter], left).text).not.toContain('発送日');
  });

  it('leaves a day open that no calendar gave', () => {
    expect(readyNotice([{ ...branch, dispatchDay: null, earliestPickup: null }], []).text).toContain(
      '・稚内：後日に発送します。メールを受け取った日から4～5日後、後日以降に、受取館までお越しください。',
    );
  });
});
