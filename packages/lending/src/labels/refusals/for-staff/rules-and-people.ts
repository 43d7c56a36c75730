import { findPlaceName } from '../../speaker.js';
import type { StaffTexts } from '../texts.js';

export const ruleAndPeopleTexts = {
  'actor-not-allowed': null,
  'no-policy-in-force': null,
  retroactive: null,
  'policy-contradictory': null,
  'day-outside-period': null,
  'period-too-long': null,
  'dispatch-day-closed': null,
  'due-while-closed': null,
  'pickup-location-known': null,
  'headquarters-known': null,
  'headquarters-stays': ({ location }, speaker) =>
    `「${findPlaceName(speaker, location)}」は本館なので、受取館一覧から外せません。`,
  'headquarters-no-counter': null,
  'borrower-has-open-things': null,
  'borrower-unused': null,
  'borrowers-changed': null,
  'patron-blocked': () => 'この方は利用停止中です。手続きには、停止の解除か職員の承認が必要です。',
  'borrower-closed': null,
  'mail-waits': () => 'この方への送信待ちのメールがあります。',
  'lost-book-unsettled': ({ copy }) =>
    `この方が紛失した資料番号 ${copy} が、見つかっても除籍されてもいません。`,
  'id-copy-missing': () =>
    'お名前と現住所を確認できる公的証明書（郵送の場合はそのコピー）が確認されていません。',
  'return-postage-short': ({ required, enclosed }) =>
    `返信用封筒の切手は${enclosed}円分です。${required}円分（簡易書留郵送料）が必要です。`,
  'id-copy-kept': null,
  'not-registered-mail': null,
  'card-unknown': null,
  'card-replaced': null,
  'card-already-sent': null,
  'password-not-set': () => 'この方のパスワードは登録されていません。',
  'not-on-web': () => '住所、電話番号などの変更は、カウンター、郵送または電話で受け付けてください。',
  'no-proof-of-change': () => '変更の事実を確認できる公的証明書が確認されていません。',
  'old-phone-mismatch': () => '旧電話番号が登録と一致しません。ご本人であることを確認してください。',
  'not-a-branch': null,
  'request-elsewhere': null,
  'migration-closed': null,
  'since-after-opening': null,
  'due-before-lent': null,
  'never-on-the-way': null,
  'copy-of-another-title': null,
} satisfies Partial<StaffTexts>;
