import { renderRefusal, type Speaker } from '@torioki/lending';
import type { RegistryRefusalDetails } from './registry-error-details.js';

type Texts = {
  readonly [Code in keyof RegistryRefusalDetails]:
    ((details: RegistryRefusalDetails[Code], speaker: Speaker) => string) | null;
};

/** The text of each refusal for staff; null if the text for patrons suits staff too. */
export const forStaff: Texts = {
  'patron-unknown': () => 'この方の利用者登録がありません。',
  'borrower-known': null,
  'borrower-unknown': null,
  'patron-leaving': () => 'この方の利用者登録は終了しています。',
  'card-number-taken': null,
  'too-many-title-requests': ({ limit }) => `この方の蔵書リクエストは、1年の上限の${limit}件に達しています。`,
  'reading-history-not-offered': null,
  'search-not-offered': () =>
    'この館では、名前や電話番号では検索できません。利用者カードの番号で照会してください。',
  'too-many-commands': ({ limit, minutes }) =>
    `この方の画面での操作は、1時間の上限の${limit}件に達しています。約${minutes}分後に、もう一度できます。`,
  'already-in-cart': () => 'この方の「予約カート」に既に入っています。',
  'not-in-cart': () => 'この方の「予約カート」に入っていません。',
  'cart-full': ({ limit }) => `この方の「予約カート」は、上限の${limit}件に達しています。`,
  'bad-credentials': null,
  'password-not-set': (details, speaker) =>
    renderRefusal({ code: 'password-not-set', ...details }, speaker, 'staff'),
  'password-too-short': null,
  'password-too-long': null,
  'password-too-common': null,
  'bad-code': null,
  'code-shown-once': () => '登録コードは、発行した時に一度だけ表示されます。もう一度発行してください。',
};
