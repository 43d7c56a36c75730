import type { Refusal } from '../decisions/index.js';
import { fullDate, monthAndDay } from './dates.js';
import { notOnScreen, screenNotes } from './screen-notes.js';
import { renewalReasons } from './renewal-reasons.js';
import { bothCards, headquartersName, ownCard, placeName, type Speaker } from './speaker.js';
import { copyWord, reservationWord } from './words.js';

type Texts = {
  readonly [Code in Refusal['code']]: (
    refusal: Extract<Refusal, { readonly code: Code }>,
    speaker: Speaker,
  ) => string;
};

interface NotRenewed {
  readonly code: keyof ReturnType<typeof renewalReasons>;
  readonly limit?: number;
}

const notRenewed = ({ code, limit }: NotRenewed, speaker: Speaker): string =>
  renewalReasons(speaker, limit)[code];

/** What a patron or a member of staff reads about each refusal: the guide's words where it has any. */
const texts: Texts = {
  'over-reservation-limit': () => '予約上限数を超過しています。',
  'title-not-held': (_, { profile }) =>
    `${profile.name}で所蔵していない本です。「蔵書リクエスト票」でお申込みください。`,
  'not-for-loan': () => '「禁帯」となっている本は、図書館外への持ち出しができません。',
  'in-library-only': () => '「館内」となっている本は、図書館外への持ち出しができません。',
  'in-library-short': () => '「館短」となっている本は、図書館外への持ち出しができません。',
  'already-reserved': () => '既に予約しています。',
  'already-borrowed': () => '既に借りています。',
  'title-twice': () => '選んだ本が重複しています。',
  'pickup-location-unknown': ({ location }, speaker) =>
    `受取場所「${placeName(speaker, location)}」は受取館一覧にありません。`,
  'pickup-location-closed': ({ location }, speaker) =>
    `受取場所「${placeName(speaker, location)}」は、現在ご利用いただけません。`,
  'reservation-known': () => 'この予約番号は既に使われています。',
  'reservation-unknown': () => 'その予約はありません。',
  'reservation-elsewhere': ({ is }) => `この予約は現在「${reservationWord[is]}」です。`,
  'nothing-to-change': () => '変更する内容がありません。',
  'already-secured': (_, speaker) => screenNotes(speaker).notCancelled,
  'pickup-settled': (_, speaker) => notOnScreen('受取場所を変更する', speaker),
  'reason-missing': () => '予約を取り消す理由を選んでください。',
  'reason-not-asked': () => '予約を取り消す理由は職員が記入します。',
  'copy-unknown': ({ copy }) => `資料番号 ${copy} の資料はありません。`,
  'copy-known': ({ copy }) => `資料番号 ${copy} は既に登録されています。`,
  'copy-elsewhere': ({ copy, is }) => `資料番号 ${copy} は現在「${copyWord[is]}」です。`,
  'copy-not-lendable': ({ copy }) => `資料番号 ${copy} は図書館外への持ち出しができません。`,
  'copy-borrowed': ({ copy }) => `資料番号 ${copy} は他の図書館から借り受けた本です。`,
  'nobody-waiting': () => '予約はありません。',
  'calendar-horizon-exceeded': ({ calendar, day }) =>
    `${monthAndDay(day)}の${calendar === 'dispatch-days' ? '発送日' : '休館日'}は公表されていません。`,
  'headquarters-pickup-not-shipped': (_, speaker) =>
    `${headquartersName(speaker)}のカウンターで受け取る本は発送しません。`,
  'not-a-dispatch-day': ({ day }) => `${monthAndDay(day)}は発送日ではありません。`,
  'noticed-today': () => 'メールを送信した日の翌日以降の発送日に発送します。',
  'notice-outdated': () => 'メールの後に受取場所が変更されたため、改めてお知らせします。',
  'wrong-pickup-place': ({ expected }, speaker) => `受取場所は「${placeName(speaker, expected)}」です。`,
  'set-aside-already': () => 'この方のために取り置いている本があります。',
  'set-aside-for-other': () => '他の方のために取り置いている本です。',
  'prefectural-card-missing': (_, speaker) => `${ownCard(speaker)}が必要です。`,
  'branch-card-missing': (_, speaker) => `${bothCards(speaker)}が必要です。`,
  'loan-known': () => 'この貸出番号は既に使われています。',
  'loan-unknown': () => 'その貸出はありません。',
  'loan-returned': () => '既に返却されています。',
  'renewal-click-expired': ({ minutes }) =>
    `「確認」は「貸出延長」ボタンをクリックしてから${minutes}分以内に押してください。もう一度「貸出延長」からお願いします。`,
  'renewal-branch-pickup': notRenewed,
  'renewal-patron-overdue': notRenewed,
  'renewal-reserved-by-other': notRenewed,
  'renewal-limit-reached': notRenewed,
  'renewal-interlibrary': notRenewed,
  'nothing-to-pay': () => '窓口に返された本に送料はかかりません。',
  'wrong-return-place': () => '受けとった場所で本を返してください。',
  'actor-not-allowed': () => 'この操作をする権限がありません。',
  'no-policy-in-force': () => '運用規則が公表されていません。',
  retroactive: ({ today }) => `${monthAndDay(today)}より前にさかのぼることはできません。`,
  'policy-contradictory': ({ faults }) =>
    `運用規則が矛盾しています（${faults.map(({ path }) => path).join('、')}）。`,
  'day-outside-period': ({ day }) => `${monthAndDay(day)}は期間の外です。`,
  'period-too-long': ({ most }) => `期間は${most}日までにしてください。`,
  'pickup-location-known': ({ location }, speaker) =>
    `受取場所「${placeName(speaker, location)}」は既に登録されています。`,
  'headquarters-known': ({ location }, speaker) => `本館は既に「${placeName(speaker, location)}」です。`,
  'predecessor-not-secured': () => '「読みたい順予約」の優先順位が先の本を先にご用意します。',
  'too-few-for-an-order': () => '「読みたい順予約」は2件以上の本を選んでください。',
  'duplicate-priority': ({ rank }) => `優先順位「${rank}」が重複しています。`,
  'several-pickups': () => '「読みたい順予約」の受取場所は1か所にしてください。',
  'group-known': () => 'この「読みたい順予約」は既に登録されています。',
  'group-unknown': () => 'その「読みたい順予約」はありません。',
  'not-in-group': () => 'この「読みたい順予約」にない予約です。',
  'turn-has-come': () => '順番が来た予約の優先順位は変更できません。',
  'rank-too-small': ({ above }) => `優先順位は${above}より大きい番号にしてください。`,
  'no-home-delivery': () => '自宅への郵送は行っていません。',
  'borrower-has-open-things': ({ reservations, loans }) =>
    `予約${reservations}件、貸出${loans}件が残っています。`,
  'borrower-not-closed': () => 'この利用者番号はまだ使われています。',
  'mail-waits': () => '送信待ちのメールがあります。',
  'lost-book-unsettled': () => '所在不明の本が見つかるか、除籍されるまでお待ちください。',
  'borrower-closed': () => 'この利用者番号では新しい手続きができません。',
  'walk-in-at-headquarters-only': (_, speaker) =>
    `棚の本の貸出は${headquartersName(speaker)}のカウンターで行います。`,
  'title-waited-for': ({ waiting }) => `予約が${waiting}件入っている本です。`,
  'hold-not-over': ({ lastDay }) => `取置期間は${monthAndDay(lastDay)}までです。`,
  'hold-not-begun': () => '取置期間はまだ始まっていません。',
  'copy-left': ({ copies }) => `貸出できる資料が${copies}点あります。`,
  'copy-not-here': () => 'この資料は別の場所にあります。',
  'due-while-closed': () => '返却期日は休館期間の後にしてください。',
  'loan-lost': () => '紛失の届けが出ています。',
  'id-copy-missing': () => 'お名前と現住所を確認できる公的証明書（郵送の場合はそのコピー）が必要です。',
  'return-postage-short': ({ required }) =>
    `返信用封筒に${required}円分（簡易書留郵送料）の切手をお貼りください。`,
  'id-copy-kept': (_, { profile }) => `公的証明書のコピーは${profile.card}とともに返送してください。`,
  'not-registered-mail': (_, { profile }) => `${profile.card}は簡易書留で送付してください。`,
  'card-unknown': (_, { profile }) => `この方の${profile.card}ではありません。`,
  'card-replaced': ({ on }, { profile }) =>
    `この${profile.card}は、${fullDate(on)}に新しいものを発行したため、使えません。`,
  'card-already-sent': (_, { profile }) => `${profile.card}は既に送付しています。`,
  'password-not-set': () => 'パスワードが登録されていません。',
  'not-on-web': () => '住所、電話番号などの情報は、インターネット上では変更できません。',
  'no-proof-of-change': () => '変更の事実を確認できる公的証明書が必要です。',
  'old-phone-mismatch': () => '本人確認のため旧電話番号を確認させていただきます。',
  'not-a-branch': (_, { profile }) => `図書館での利用登録が必要なのは、${profile.branches}だけです。`,
  'request-elsewhere': () => 'この「蔵書リクエスト票」は受け付けられません。',
  'headquarters-stays': () => '本館は受取館一覧から外せません。',
  'headquarters-no-counter': () => '本館の受取はカウンターに限ります。',
};

export const refusalCodes = Object.keys(texts) as readonly Refusal['code'][];

/** The Japanese text of a refusal. */
export const refusalText = (refusal: Refusal, speaker: Speaker): string =>
  (texts[refusal.code] as (given: Refusal, by: Speaker) => string)(refusal, speaker);
