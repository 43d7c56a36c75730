import { dateReadAt } from './dates.js';
import { ofBooks } from './of-books.js';
import { ofBorrowing } from './of-borrowing.js';
import { ofEndings } from './of-endings.js';
import { ofForms } from './of-forms.js';
import { ofSample } from './of-sample.js';
import { ofVisits } from './of-visits.js';

/**
 * What the portal says of its own accord: the guide has no words for it. All else comes from `guideWords`, from
 * `screenWords` and `searchLabels`, and from the texts of the library. Nothing here names a library.
 */
export const words = {
  toTheText: '本文へ',
  whereYouAre: '現在の位置',
  named: (name: string) => `${name} さん`,
  logOut: 'ログアウト',
  books: '冊',
  phone: '電話：',
  fax: (fax: string) => `ファックス：${fax}`,
  mail: 'e-mail： ',
  asOf: (month: string) => `（${month} 作成）`,
  contact: 'お問い合わせ',
  date: dateReadAt,
  ...ofVisits,
  ...ofBooks,
  ...ofBorrowing,
  ...ofForms,
  ...ofEndings,
  ...ofSample,
} as const;
