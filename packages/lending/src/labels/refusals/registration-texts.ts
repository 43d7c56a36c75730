import { nameCodeInEnglish } from '../code-words.js';
import type { RefusalTexts } from './texts.js';

export const registrationTexts = {
  'id-copy-missing': {
    why: '公的証明書がない',
    ja: () => 'お名前と現住所を確認できる公的証明書（郵送の場合はそのコピー）が必要です。',
    staff: () => 'お名前と現住所を確認できる公的証明書（郵送の場合はそのコピー）が確認されていません。',
    en: () => 'No official document was shown or enclosed.',
    precondition: {
      ja: () => '公的証明書を示すか、そのコピーを同封すること。',
      en: () => 'An official document must be shown, or a photocopy of the document must be enclosed.',
    },
  },
  'return-postage-short': {
    why: '返信用の切手が足りない',
    ja: ({ required }) => `返信用封筒に${required}円分（簡易書留郵送料）の切手をお貼りください。`,
    staff: ({ required, enclosed }) =>
      `返信用封筒の切手は${enclosed}円分です。${required}円分（簡易書留郵送料）が必要です。`,
    en: ({ enclosed, required }) =>
      `Stamps for ${enclosed} yen were enclosed. Sending the card costs ${required} yen.`,
    precondition: {
      ja: ({ required, enclosed }) => `あと${required - enclosed}円分の切手を貼ること。`,
      en: ({ required, enclosed }) => `Stamps for ${required - enclosed} yen more must be enclosed.`,
    },
  },
  'id-copy-kept': {
    why: '公的証明書の写しを返送していない',
    ja: (_, { profile }) => `公的証明書のコピーは${profile.card}とともに返送してください。`,
    staff: null,
    en: () => 'The photocopy of the document was not sent back with the card.',
    precondition: {
      ja: () => '公的証明書のコピーを同封すること。',
      en: () => 'The photocopy of the document must be enclosed.',
    },
  },
  'not-registered-mail': {
    why: '簡易書留でない',
    ja: (_, { profile }) => `${profile.card}は簡易書留で送付してください。`,
    staff: null,
    en: () => 'The card was not sent by registered mail.',
    precondition: {
      ja: () => 'カードを簡易書留で送ること。',
      en: () => 'The card must be sent by registered mail.',
    },
  },
  'card-unknown': {
    why: 'その人のカードでない',
    ja: (_, { profile }) => `この方の${profile.card}ではありません。`,
    staff: null,
    en: () => 'The card does not belong to the patron.',
    precondition: {
      ja: () => '本人のカードを指定すること。',
      en: () => "The command must name one of the patron's cards.",
    },
  },
  'card-replaced': {
    why: '再発行の前のカードである',
    ja: ({ on }, { profile, words }) =>
      `この${profile.card}は、${words.dates.withYear(on)}に新しいものを発行したため、使えません。`,
    staff: null,
    en: ({ on }) => `Another card replaced this card on ${on}.`,
    precondition: {
      ja: () => '最後に発行されたカードを指定すること。',
      en: () => 'The command must name the card that was issued last.',
    },
  },
  'card-already-sent': {
    why: 'カードが既に送付されている',
    ja: (_, { profile }) => `${profile.card}は既に送付しています。`,
    staff: null,
    en: ({ on }) => `The card was already sent on ${on}.`,
    precondition: {
      ja: () => '新しいカードが発行されること。',
      en: () => 'Another card must be issued.',
    },
  },
  'password-not-set': {
    why: 'パスワードが登録されていない',
    ja: () => 'パスワードが登録されていません。',
    staff: () => 'この方のパスワードは登録されていません。',
    en: () => 'No password was set.',
    precondition: {
      ja: () => 'パスワードが登録されること。',
      en: () => 'A password must be set.',
    },
  },
  'not-on-web': {
    why: 'インターネットでは変更できない',
    ja: () => '住所、電話番号などの情報は、インターネット上では変更できません。',
    staff: () => '住所、電話番号などの変更は、カウンター、郵送または電話で受け付けてください。',
    en: () => 'Patrons cannot change a name, an address or a phone number on the web.',
    precondition: {
      ja: () => '職員が変更すること。',
      en: () => 'Staff must make the change.',
    },
  },
  'no-proof-of-change': {
    why: '変更を確認できる証明書がない',
    ja: () => '変更の事実を確認できる公的証明書が必要です。',
    staff: () => '変更の事実を確認できる公的証明書が確認されていません。',
    en: () => 'No proof of the change was shown.',
    precondition: {
      ja: () => '変更の事実を確認できる公的証明書を示すこと。',
      en: () => 'Proof of the change must be shown.',
    },
  },
  'old-phone-mismatch': {
    why: '旧電話番号が違う',
    ja: () => '本人確認のため旧電話番号を確認させていただきます。',
    staff: () => '旧電話番号が登録と一致しません。ご本人であることを確認してください。',
    en: () => 'The old phone number is wrong.',
    precondition: {
      ja: () => '旧電話番号を告げること。',
      en: () => 'The command must give the old number.',
    },
  },
  'not-a-branch': {
    why: '図書館での利用登録が要らない場所である',
    ja: (_, { profile }) => `図書館での利用登録が必要なのは、${profile.branches}だけです。`,
    staff: null,
    en: ({ location }, place) => `${place(location)} is not a branch.`,
    precondition: {
      ja: () => '図書館を指定すること。',
      en: () => 'The command must name a branch.',
    },
  },
  'request-elsewhere': {
    why: '蔵書リクエストがその操作のできる状態にない',
    ja: () => 'この「蔵書リクエスト票」は受け付けられません。',
    staff: null,
    en: ({ is }) => `The title request is ${nameCodeInEnglish(is)}, not open.`,
    precondition: {
      ja: () => 'なし。蔵書リクエストには一度回答する。',
      en: () => 'Nothing helps: a title request is answered once.',
    },
  },
} satisfies Partial<RefusalTexts>;
