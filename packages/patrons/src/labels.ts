import { renderRefusal, type Speaker } from '@torioki/lending';
import type { Wording } from '@torioki/lending/labels';
import type { RegistryError } from './registry-error.js';
import type { RegistryErrorCode, RegistryRefusalDetails } from './registry-error-details.js';

type Details<Code extends RegistryErrorCode> = Extract<RegistryError, { readonly code: Code }>['details'];

type Texts<Codes extends RegistryErrorCode> = {
  readonly [Code in Codes]: (details: Details<Code>, speaker: Speaker) => string;
};

const later = () => 'ただいまご利用いただけません。しばらくしてからもう一度お試しください。';

const forStaff = () => '処理できませんでした。システム担当者にお知らせください。';

/** The texts of refusals for patrons. The text of `password-not-set` is in lending. */
export const registryWords: Texts<Exclude<keyof RegistryRefusalDetails, 'password-not-set'>> = {
  'patron-unknown': (_, { profile }) => `${profile.name}の利用者登録をお願いします。`,
  'borrower-known': () => 'この番号は別の利用者のものです。',
  'borrower-unknown': () => 'この番号の利用者は登録されていません。',
  'patron-leaving': () => '利用者登録は終了しています。',
  'card-number-taken': () => 'この利用者番号は既に使われています。',
  'too-many-title-requests': ({ limit }) => `蔵書リクエストは1年に${limit}件までです。`,
  'reading-history-not-offered': (_, { profile }) => `${profile.name}では、読書記録を行っていません。`,
  'search-not-offered': () => 'お名前での検索はできません。利用者カードをご提示ください。',
  'too-many-commands': ({ limit, minutes }) =>
    `1時間にできる操作は${limit}件までです。約${minutes}分後に、もう一度お試しください。`,
  'already-in-cart': () => '既に「予約カート」に入っています。「予約カート状況」をご確認ください。',
  'not-in-cart': () => '「予約カート」に入っていません。',
  'cart-full': ({ limit }) => `「予約カート」に入れられるのは${limit}件までです。`,
  'bad-credentials': () => '利用者番号またはパスワードが違います。',
  'password-too-short': ({ least }) => `パスワードは${least}文字以上にしてください。`,
  'password-too-long': ({ most }) => `パスワードは${most}文字以下にしてください。`,
  'password-too-common': () => '推測されやすいパスワードです。別のパスワードにしてください。',
  'bad-code': () => '登録コードが違うか、使用済み、または有効期限切れです。',
  'code-shown-once': () => '登録コードは一度しか表示されません。もう一度発行してください。',
};

/** The texts of the other errors, for a patron or a member of staff. */
const failures: Texts<Exclude<RegistryErrorCode, keyof RegistryRefusalDetails>> = {
  'invalid-input': () => '入力内容に誤りがあります。',
  'command-id-reused': forStaff,
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

const renderPasswordNotSet = (details: object, speaker: Speaker): string =>
  renderRefusal({ code: 'password-not-set', ...details }, speaker);

/** The text of an error. The text of a refusal comes from `words`. */
export const registryErrorText = (
  { code, details }: Pick<RegistryError, 'code' | 'details'>,
  speaker: Speaker,
  words: Wording<typeof registryWords> = registryWords,
): string => {
  const texts: Texts<RegistryErrorCode> = { ...failures, ...words, 'password-not-set': renderPasswordNotSet };
  return (texts[code] as (given: RegistryError['details'], by: Speaker) => string)(details, speaker);
};
