import { renderRefusal, type Speaker } from '@torioki/lending';
import type { RegistryRefusalDetails } from './registry-error-details.js';

type Texts = {
  readonly [Code in keyof RegistryRefusalDetails]:
    ((details: RegistryRefusalDetails[Code], speaker: Speaker) => string) | null;
};

/** The text of each refusal for staff; null if the text for patrons suits staff too. */
export const forStaff: Texts = {
  'patron-unknown': () => 'この方の利用者登録がありません。先に利用者登録を行ってください。',
  'borrower-known': () => 'この番号は別の利用者のものです。その利用者を照会してください。',
  'borrower-unknown': () => 'この番号の利用者は登録されていません。番号を確認してください。',
  'patron-leaving': () =>
    'この方の利用者登録は終了しています。新しい手続きには、改めて利用者登録が必要です。',
  'card-number-taken': () => 'この利用者番号は既に使われています。別の番号のカードを発行してください。',
  'too-many-title-requests': ({ limit }) =>
    `この方の蔵書リクエストは、1年の上限の${limit}件に達しています。古い申込みから1年が過ぎると、また申し込めます。`,
  'reading-history-not-offered': (_, { profile }) =>
    `${profile.name}では、読書記録を行っていません。行うには、運用規則の公表が必要です。`,
  'search-not-offered': () =>
    'この館では、名前や電話番号では検索できません。利用者カードの番号で照会してください。',
  'too-many-commands': ({ limit, minutes }) =>
    `この方の画面での操作は、1時間の上限の${limit}件に達しています。約${minutes}分後に、もう一度できます。`,
  'already-in-cart': () => 'この方の「予約カート」に既に入っています。「予約カート」から予約してください。',
  'not-in-cart': () => 'この方の「予約カート」に入っていません。先に入れてください。',
  'cart-full': ({ limit }) =>
    `この方の「予約カート」は、上限の${limit}件に達しています。先に、ほかの本を削除してください。`,
  'bad-credentials': null,
  'password-not-set': (details, speaker) =>
    renderRefusal({ code: 'password-not-set', ...details }, speaker, 'staff'),
  'password-too-short': null,
  'password-too-long': null,
  'password-too-common': null,
  'bad-code': null,
  'code-shown-once': () => '登録コードは、発行した時に一度だけ表示されます。もう一度発行してください。',
};
