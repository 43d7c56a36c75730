import type { Wording } from '@torioki/lending/labels';

/** The words of the pages for registrations in Japanese. */
export const registrationWords = {
  heading: '利用者登録',
  byPost: '郵送の申込み',
  toSend: '送るカードと公的証明書のコピー',
  counterLead:
    '「利用登録申込書」と公的証明書を本人と確認して入力し、最後に新しい利用者カードを読み取ってください。',
  postLead:
    '封筒の「利用登録申込書」、公的証明書のコピー、返信用封筒の切手を確認して入力し、最後に新しい利用者カードを読み取ってください。',
  fields: {
    name: 'お名前',
    reading: 'ふりがな',
    address: '現住所',
    phone: '電話番号',
    mailAddress: 'メールアドレス（お持ちの方）',
    postageYen: '返信用封筒の切手（円）',
    evidence: 'お名前と現住所を確認した公的証明書',
    card: '新しい利用者カードの番号',
  },
  noDocument: '確認していない',
  submit: '登録する',
  another: '別の人として登録する',
  namesakes: {
    heading: '同じ氏名の利用者が登録されています',
    lead: 'まだ登録していません。氏名を押すと利用者のページが別のタブで開くので、同じ人でないか確かめてください。同じ人のときは登録せず、その利用者のページで手続きをしてください。別の人のときは、「別の人として登録する」を押してください。',
  },
  refused: '登録していません',
  refusedLead: '次のことを確認し、もう一度「登録する」を押してください。',
  refusedByPost: '登録できないときは、同封の物を本人に返します。',
  cardIsCopy: (copy: string) => `${copy}は資料番号です。利用者カードを読み取ってください。`,
  none: 'なし',
  cards: {
    list: '送るカード',
    lead: '公的証明書のコピーとともに簡易書留で送ったら、「送った」を押してください。',
    empty: '送るカードはありません。',
  },
  copies: {
    list: '返す公的証明書のコピー',
    lead: 'コピーは館に残しません。カードとともに返します。登録が終わった方のコピーは、コピーだけを返すか、廃棄してください。その行は、利用者の記録が消えるとなくなります。',
    empty: '返すコピーはありません。',
  },
  heads: {
    card: 'カード下4桁',
    name: 'お名前',
    issuedOn: 'カードの発行日',
    registeredOn: '登録日',
    work: 'すること',
  },
  send: '送った',
  withCard: 'カードとともに返す',
  alone: 'コピーだけを返すか、廃棄する',
};

/** The words of the pages for registrations in English. */
export const englishRegistrationWords: Wording<typeof registrationWords> = {
  heading: 'Register',
  byPost: 'Applications by post',
  toSend: 'Cards and photocopies to send',
  counterLead:
    'Check the application form and the official document with the person. Fill in the fields, and scan the new card last.',
  postLead:
    'Check the application form, the photocopy of the official document, and the stamps on the return envelope. Fill in the fields, and scan the new card last.',
  fields: {
    name: 'Name',
    reading: 'Reading in kana',
    address: 'Present address',
    phone: 'Phone',
    mailAddress: 'Mail address, if any',
    postageYen: 'Stamps on the return envelope, in yen',
    evidence: 'Official document with name and present address',
    card: 'Number of the new card',
  },
  noDocument: 'Not checked',
  submit: 'Register',
  another: 'Register as another person',
  namesakes: {
    heading: 'A person with this name is registered',
    lead: 'Nothing was registered yet. A name opens the patron in another tab: check whether this is the same person. If so, do not register, but change that patron. Otherwise press Register as another person.',
  },
  refused: 'Not registered',
  refusedLead: 'Check the following, and press Register again.',
  refusedByPost: 'If the application cannot be registered, return its contents to the person.',
  cardIsCopy: (copy) => `${copy} is the code of a copy. Scan a card.`,
  none: 'None',
  cards: {
    list: 'Cards to send',
    lead: 'Send each card by registered mail, with the photocopy of the document. Then press Sent.',
    empty: 'No card waits to be sent.',
  },
  copies: {
    list: 'Photocopies to return',
    lead: 'The library keeps no photocopy. Return each with the card. If the registration has ended, return the photocopy alone, or destroy it. Its row disappears when the person’s record is deleted.',
    empty: 'No photocopy waits to be returned.',
  },
  heads: {
    card: 'Card, last 4 digits',
    name: 'Name',
    issuedOn: 'Issued',
    registeredOn: 'Registered',
    work: 'To do',
  },
  send: 'Sent',
  withCard: 'Return with the card',
  alone: 'Return alone, or destroy',
};
