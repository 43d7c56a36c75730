import { codeWords, type Wording } from '@torioki/lending/labels';

const documents = {
  'driving-licence': codeWords['driving-licence'][0],
  'my-number-card': codeWords['my-number-card'][0],
  'residence-card': codeWords['residence-card'][0],
  'health-insurance-card': codeWords['health-insurance-card'][0],
  'other-official': codeWords['other-official'][0],
};

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
  documents,
  submit: '登録する',
  refused: '登録していません',
  refusedLead:
    '次のことを確認し、もう一度「登録する」を押してください。登録できない郵送の申込みは、同封の物を本人に返します。',
  done: {
    register: '登録しました',
    reading: 'ふりがなを記録しました',
    branch: '受取館での利用登録を記録しました',
    send: 'カードの送付を記録しました',
  },
  notDone: '記録できませんでした',
  none: 'なし',
  readBack: '利用登録申込書とカードをもう一度見て、入力した内容を確かめてください。',
  code: '登録コード',
  codeLead:
    '本人は、登録コードでパスワードを登録します。登録コードは一度だけ表示されます。新しく発行すると、前の登録コードは使えなくなります。',
  validFor: '使える期間',
  hours: { 24: '24時間', 72: '3日', 168: '7日', 336: '14日' },
  issue: '登録コードを発行する',
  codeOnce:
    'この画面を閉じる前に、印刷して渡すか、本人に書き留めてもらってください。もう一度表示することはできません。',
  validUntil: (day: string, time: string) => `${day} ${time}まで使えます。`,
  codeUse:
    '「利用者ポータル」の「パスワードを登録する」のページで、利用者カードの番号とこの登録コードを入力し、パスワードを決めてください。',
  branches: '受取館での利用登録',
  branch: '利用登録のある受取館',
  declare: '利用登録の申告を記録する',
  setReading: 'ふりがなを直す',
  label: '宛名ラベル',
  honorific: (name: string) => `${name} 様`,
  back: '登録した利用者に戻る',
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
    card: 'カード 下4けた',
    name: 'お名前',
    issuedOn: 'カードの発行日',
    registeredOn: '登録日',
    work: 'すること',
  },
  send: '送った',
  withCard: 'カードとともに返す',
  alone: 'コピーだけを返すか、廃棄する',
  ended: 'この利用者のページは終わっています',
  endedLead: '職員が替わったか、12時間たったか、利用者の登録がなくなりました。何も記録していません。',
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
  documents: {
    'driving-licence': 'Driving licence',
    'my-number-card': 'My Number card',
    'residence-card': 'Residence card',
    'health-insurance-card': 'Health insurance card',
    'other-official': 'Another official document',
  },
  submit: 'Register',
  refused: 'Not registered',
  refusedLead:
    'Check the following, and press Register again. If an application by post cannot be registered, return its contents to the person.',
  done: {
    register: 'Registered',
    reading: 'The reading is recorded',
    branch: 'The registration at the branch is recorded',
    send: 'The dispatch of the card is recorded',
  },
  notDone: 'Nothing was recorded',
  none: 'None',
  readBack: 'Compare these data with the application form and the card.',
  code: 'Code for a password',
  codeLead:
    'The person sets a password with this code. The code is shown only once. A new code replaces the earlier one.',
  validFor: 'Valid for',
  hours: { 24: '24 hours', 72: '3 days', 168: '7 days', 336: '14 days' },
  issue: 'Issue a code',
  codeOnce:
    'Before you close this page, print it, or let the person write the code down. It cannot be shown again.',
  validUntil: (day, time) => `Valid until ${day} ${time}.`,
  codeUse:
    'Open the portal’s page パスワードを登録する. Enter the number of your card and this code, and choose a password.',
  branches: 'Registrations at branches',
  branch: 'Branch',
  declare: 'Record the registration',
  setReading: 'Correct the reading',
  label: 'Address label',
  honorific: (name) => `${name} 様`,
  back: 'Back to the person',
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
  ended: 'The page of this person has ended',
  endedLead:
    'Another person signed in, 12 hours have passed, or the registration no longer exists. Nothing was recorded.',
};
