import type { Wording } from '@torioki/lending/labels';

/** The words of the papers for a patron in Japanese. */
export const patronPaperWords = {
  code: '登録コード',
  codeOnce:
    'この画面を閉じる前に、印刷して渡すか、本人に書き留めてもらってください。もう一度表示することはできません。',
  hours: { 24: '24時間', 72: '3日', 168: '7日', 336: '14日' },
  validUntil: (day: string, time: string) => `${day} ${time}まで使えます。`,
  codeUse:
    '「利用者ポータル」の「パスワードを登録する」のページで、利用者カードの番号とこの登録コードを入力し、パスワードを決めてください。',
  label: '宛名ラベル',
  honorific: (name: string) => `${name} 様`,
};

/** The words of the papers for a patron in English. */
export const englishPatronPaperWords: Wording<typeof patronPaperWords> = {
  code: 'Code for a password',
  codeOnce:
    'Before you close this page, print it, or let the person write the code down. It cannot be shown again.',
  hours: { 24: '24 hours', 72: '3 days', 168: '7 days', 336: '14 days' },
  validUntil: (day, time) => `Valid until ${day} ${time}.`,
  codeUse:
    'Open the portal’s page パスワードを登録する. Enter the number of your card and this code, and choose a password.',
  label: 'Address label',
  honorific: (name) => `${name} 様`,
};
