import type { Refusal } from '../decisions/index.js';
import { monthAndDay } from './dates.js';
import { copyWord, reservationWord } from './words.js';

type Texts = {
  readonly [Code in Refusal['code']]: (refusal: Extract<Refusal, { readonly code: Code }>) => string;
};

/** What a patron or a member of staff reads about each refusal: the guide's words where it has any. */
const texts: Texts = {
  'over-reservation-limit': () => '予約上限数を超過しています。',
  'title-not-held': () => '道立図書館で所蔵していない本です。「蔵書リクエスト票」でお申込みください。',
  'not-for-loan': () => '「禁帯」となっている本は、図書館外への持ち出しができません。',
  'in-library-only': () => '「館内」となっている本は、図書館外への持ち出しができません。',
  'in-library-short': () => '「館短」となっている本は、図書館外への持ち出しができません。',
  'already-reserved': () => '既に予約しています。',
  'already-borrowed': () => '既に借りています。',
  'pickup-location-unknown': ({ location }) => `受取場所「${location}」は受取館一覧にありません。`,
  'reservation-known': () => 'この予約番号は既に使われています。',
  'reservation-unknown': () => 'その予約はありません。',
  'reservation-elsewhere': ({ is }) => `この予約は現在「${reservationWord[is]}」です。`,
  'already-secured': () =>
    '貸出準備が整った本については、「貸出可能」という表示になり、画面上で取り消すことはできません。道立図書館一般資料サービス課までご連絡ください。（電話：011-386-8521）',
  'copy-unknown': ({ copy }) => `資料番号 ${copy} の資料はありません。`,
  'copy-known': ({ copy }) => `資料番号 ${copy} は既に登録されています。`,
  'copy-elsewhere': ({ copy, is }) => `資料番号 ${copy} は現在「${copyWord[is]}」です。`,
  'copy-not-lendable': ({ copy }) => `資料番号 ${copy} は図書館外への持ち出しができません。`,
  'nobody-waiting': () => '予約はありません。',
  'calendar-horizon-exceeded': ({ calendar, day }) =>
    `${monthAndDay(day)}の${calendar === 'dispatch-days' ? '発送日' : '休館日'}は公表されていません。`,
  'counter-pickup-not-shipped': () => '道立図書館、議会図書室のカウンターで受け取る本は発送しません。',
  'not-a-dispatch-day': ({ day }) => `${monthAndDay(day)}は発送日ではありません。`,
  'noticed-today': () => 'メールを送信した日の翌日以降の発送日に発送します。',
  'wrong-pickup-place': ({ expected }) => `受取場所は「${expected}」です。`,
  'set-aside-for-other': () => '他の方のために取り置いている本です。',
  'prefectural-card-missing': () => '道立図書館の利用者カードが必要です。',
  'branch-card-missing': () => 'その図書館の利用者カードと、道立図書館の利用者カードが必要です。',
  'loan-known': () => 'この貸出番号は既に使われています。',
  'loan-unknown': () => 'その貸出はありません。',
  'loan-returned': () => '既に返却されています。',
  'renewal-click-expired': ({ minutes }) =>
    `「貸出延長」ボタンをクリックしてから${minutes}分を過ぎました。もう一度クリックしてください。`,
  'renewal-branch-pickup': () => '道立図書館・議会図書室・自宅以外で受け取った本',
  'renewal-patron-overdue': () => '延滞本がある',
  'renewal-reserved-by-other': () => '予約が入っている',
  'renewal-limit-reached': () => 'すでに1度延長している',
  'renewal-interlibrary': () => '他の図書館から借り受けた本',
  'wrong-return-place': () => '受けとった場所で本を返してください。',
  'actor-not-allowed': () => 'この操作をする権限がありません。',
  'no-policy-in-force': () => '運用規則が公表されていません。',
  retroactive: ({ today }) => `${monthAndDay(today)}より前にさかのぼることはできません。`,
  'day-outside-period': ({ day }) => `${monthAndDay(day)}は期間の外です。`,
  'pickup-location-known': ({ location }) => `受取場所「${location}」は既に登録されています。`,
  'headquarters-known': ({ location }) => `本館は既に「${location}」です。`,
  'headquarters-no-counter': () => '本館の受取はカウンターに限ります。',
};

/** The Japanese text of a refusal. */
export const refusalText = (refusal: Refusal): string =>
  (texts[refusal.code] as (given: Refusal) => string)(refusal);
