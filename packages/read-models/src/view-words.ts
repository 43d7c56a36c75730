import type { TimeZone } from '@torioki/lending';
import type { CodesIn, FieldsIn, LendingCode, LendingField, Words } from '@torioki/lending/labels';
import type { views, ViewName } from './generated/views.js';
import type { ShownBy } from './view.js';

type ShownByViews = { [Name in ViewName]: ShownBy<(typeof views)[Name]> }[ViewName];

/** The words for the codes in views that have no words in lending. */
export const viewCodeWords: Readonly<Record<Exclude<CodesIn<ShownByViews>, LendingCode | TimeZone>, Words>> =
  {
    range: ['めやすあり', 'a guess'],
    none: ['めやすなし', 'no guess'],
    'no-copies': ['貸し出せる資料がない', 'no copy may be lent'],
    'overdue-or-missing': ['延滞か所在不明の資料しかない', 'all copies are overdue or missing'],
    'calendar-ends': ['公表された暦より先', 'beyond the published calendar'],
    'held-back': ['読みたい順で前の本を待つ', 'waits for the book before it in the reading order'],
    suspended: ['休止中'],
    'coming-back': ['本館へ戻る途中', 'on the way back'],
    'copy-unknown': ['登録のない資料'],
    'copy-not-here': ['この館にない資料', 'not at this place'],
    別置: ['別置', 'set aside before the notice'],
    取置: ['取置', 'on the hold shelf'],
  };

/** The words for the fields in views that have no words in lending. */
export const viewFieldWords: Readonly<Record<Exclude<FieldsIn<ShownByViews>, LendingField>, Words>> = {
  answeredAt: ['答えた時刻'],
  arrived: ['受取場所にある本', 'at the place'],
  branch: ['図書館'],
  byPolicy: ['運用規則による'],
  byPost: ['郵送'],
  cartButton: ['予約カートのボタン', 'cart button'],
  changeable: ['変更・取消', 'can be changed'],
  closedDaysUntil: ['公表された休館日の最後', 'closed days published until'],
  comingBack: ['本館に戻る本'],
  counter: ['カウンター'],
  daysOverdue: ['期日を過ぎた日数'],
  dispatchDays: ['発送日'],
  dispatchDaysUntil: ['公表された発送日の最後', 'dispatch days published until'],
  due: ['これから送るもの', 'to be sent'],
  earliestPickup: ['受け取れる最初の日'],
  ended: ['予約が終わった本', 'reservation ended'],
  endedOn: ['終わった日'],
  estimate: ['受け取れるめやす'],
  home: ['自宅'],
  isLate: ['到着の遅れ', 'late'],
  isOver: ['取置期間を過ぎた', 'hold over'],
  likely: ['最も見込まれる日'],
  missing: ['所在不明の資料', 'missing copies'],
  nextPage: ['続き', 'next page'],
  notSent: ['送れなかったもの', 'could not be sent'],
  outOfCirculation: ['利用停止の資料', 'copies out of circulation'],
  pickedUpOn: ['貸出日'],
  pickup: ['受取', 'to be picked up'],
  pickupFrom: ['受け取れる日'],
  pickupUntil: ['受け取れる期限'],
  place: ['場所'],
  queueRank: ['待つ順番'],
  rankChangeable: ['優先順位の変更'],
  readingOrder: ['読みたい順'],
  reasonWord: ['理由の表示', 'reason as shown'],
  refusals: ['断る理由'],
  renewable: ['延長'],
  requestedAt: ['申し込んだ時刻'],
  returnTo: ['返す場所', 'return to'],
  sent: ['送ったもの'],
  sentAt: ['返送した時刻'],
  setAside: ['取り置いてある本'],
  shelf: ['置き方'],
  status: ['状態'],
  text: ['読み取った文字', 'the text as read'],
  titleRequests: ['答えていない蔵書リクエスト', 'unanswered title requests'],
  toFetch: ['棚から取り出す本'],
  toSend: ['送る本'],
  underWay: ['輸送中の本'],
  word: ['表示'],
};
