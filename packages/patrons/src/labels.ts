import { renderRefusal, type Refusal, type Speaker } from '@torioki/lending';
import type { RegistryError } from './registry-error.js';
import type { RegistryErrorCode } from './registry-error-details.js';

type Texts = {
  readonly [Code in RegistryErrorCode]: (
    details: Extract<RegistryError, { readonly code: Code }>['details'],
    speaker: Speaker,
  ) => string;
};

const later = () => 'ただいまご利用いただけません。しばらくしてからもう一度お試しください。';

const forStaff = () => '処理できませんでした。システム担当者にお知らせください。';

/** Renders lending's text of the refusal with this code. */
const asLending = (code: Refusal['code']) => (details: object, speaker: Speaker) =>
  renderRefusal({ code, ...details } as Refusal, speaker);

/** The text of each error, for a patron or a member of staff. */
const texts: Texts = {
  'invalid-input': () => '入力内容に誤りがあります。',
  'command-id-reused': forStaff,
  'patron-unknown': (_, { profile }) => `${profile.name}の利用者登録をお願いします。`,
  'borrower-known': () => 'この番号は別の利用者のものです。',
  'borrower-unknown': () => 'この番号の利用者は登録されていません。',
  'patron-leaving': () => '利用者登録は終了しています。',
  'card-number-taken': () => 'この利用者番号は既に使われています。',
  'too-many-title-requests': ({ limit }) => `蔵書リクエストは1年に${limit}件までです。`,
  'reading-history-not-offered': (_, { profile }) => `${profile.name}では、読書記録を行っていません。`,
  'too-many-commands': ({ limit, minutes }) =>
    `1時間にできる操作は${limit}件までです。約${minutes}分後に、もう一度お試しください。`,
  'already-in-cart': () => '既に「予約カート」に入っています。「予約カート状況」をご確認ください。',
  'not-in-cart': () => '「予約カート」に入っていません。',
  'cart-full': ({ limit }) => `「予約カート」に入れられるのは${limit}件までです。`,
  'bad-credentials': () => '利用者番号またはパスワードが違います。',
  'password-not-set': asLending('password-not-set'),
  'password-too-short': ({ least }) => `パスワードは${least}文字以上にしてください。`,
  'password-too-long': ({ most }) => `パスワードは${most}文字以下にしてください。`,
  'password-too-common': () => '推測されやすいパスワードです。別のパスワードにしてください。',
  'bad-code': () => '登録コードが違うか、使用済み、または有効期限切れです。',
  'code-shown-once': () => '登録コードは一度しか表示されません。もう一度発行してください。',
  'mail-in-outbox': forStaff,
  'notice-queued': forStaff,
  'mail-unknown': forStaff,
  'claim-lost': forStaff,
  'mail-unanswered': forStaff,
  'unreadable-row': forStaff,
  'registry-not-opened': later,
  'registry-unavailable': later,
  'directory-broken': later,
  'registry-busy': later,
  'registry-full': later,
  'registry-read-only': later,
  'not-a-registry': later,
  'newer-schema': later,
  'other-library-system': later,
};

export const registryErrorText = (
  { code, details }: Pick<RegistryError, 'code' | 'details'>,
  speaker: Speaker,
): string => (texts[code] as (given: RegistryError['details'], by: Speaker) => string)(details, speaker);
