import type { Wording } from '@torioki/lending/labels';

/** The words of the pages about overdue loans in Japanese. */
export const overdueWords = {
  heading: '延滞の督促',
  list: '返却期日を過ぎた貸出',
  lead: '返却期日の古いものから並びます。返却されると、一覧からなくなります。',
  empty: '返却期日を過ぎた貸出はありません。',
  card: 'カード下4桁',
  noCard: 'カードなし',
  copy: '資料番号',
  title: '書名',
  pickup: '受け取った場所',
  dueDate: '返却期日',
  daysOverdue: '延滞日数',
  days: (days: number) => `${days}日`,
  letters: '督促状',
  lettersLead:
    '1人に1枚、延滞している資料をすべて載せます。氏名と住所があるため、開いた職員と利用者は、閲覧記録に残ります。送ったことは記録されません。',
  least: '延滞日数（この日数以上の人に送ります）',
  open: '督促状を開く',
  none: (days: number) => `延滞が${days}日以上の人はいません。`,
};

/** The words of the pages about overdue loans in English. */
export const englishOverdueWords: Wording<typeof overdueWords> = {
  heading: 'Overdue loans',
  list: 'Loans after their due dates',
  lead: 'The oldest due date comes first. A loan leaves the list when its copy is returned.',
  empty: 'No loan is overdue.',
  card: 'End of the card number',
  noCard: 'No card',
  copy: 'Copy',
  title: 'Title',
  pickup: 'Picked up at',
  dueDate: 'Due date',
  daysOverdue: 'Overdue',
  days: (days) => (days === 1 ? '1 day' : `${days} days`),
  letters: 'Overdue letters',
  lettersLead:
    'Each reader gets one sheet with all overdue copies. The letters have names and addresses, so the log of accesses notes that you saw these readers. The library does not record that you sent a letter.',
  least: 'Least number of days overdue',
  open: 'Open the letters',
  none: (days) => `No loan is overdue by ${days} days or more.`,
};
