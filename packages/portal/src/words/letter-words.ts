import { formatFullDate, type Wording } from '@torioki/lending/labels';

/** The words of the letters that staff send to readers by post. */
export const letterWords = {
  letters: {
    date: formatFullDate,
    addressee: (name: string) => `${name} 様`,
    overdue: {
      heading: '資料の返却のお願い',
      lead: (today: string) =>
        `次の資料は、返却期日を過ぎています。${today}現在、返却を確認できていません。お手元にありましたら、すみやかに返却してください。`,
      copy: '資料番号',
      dueDate: '返却期日',
      daysOverdue: '延滞日数',
      days: (days: number) => `${days}日`,
      returnTo: '返却場所',
      crossed: 'この手紙と行き違いに返却された場合は、ご容赦ください。',
    },
  },
};

/** The words beside the letters, for staff, in Japanese. */
export const letterPageWords = {
  lead: (readers: number, letters: number) =>
    `手紙を送る利用者は${readers}人です。この画面には${letters}人への手紙があり、1人に1枚ずつ印刷します。`,
  notWhole: '件数が多いため、分けて表示しています。続きに、同じ人への手紙がもう1枚あることがあります。',
  again: '一覧が変わったため、最初の人から表示しています。',
  phone: '電話（画面だけに表示）：',
};

/** The words beside the letters, for staff, in English. */
export const englishLetterPageWords: Wording<typeof letterPageWords> = {
  lead: (readers, letters) =>
    `Readers: ${readers}. Letters on this page: ${letters}. Each letter is printed on a sheet of its own. The letters are in Japanese.`,
  notWhole:
    'The list is long, so it is shown in parts. A later part may have another letter to the same reader.',
  again: 'The list has changed, so the letters begin again with the first reader.',
  phone: 'Telephone (on the screen only):',
};
