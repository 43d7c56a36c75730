import { bookWords } from './book-words.js';
import { borrowingWords } from './borrowing-words.js';
import { formWords } from './form-words.js';
import { renderDateAt, renderDayAndTime, renderPickupFrom } from './dates.js';
import { renderEstimatedDays } from './estimated-days.js';
import { letterWords } from './letter-words.js';
import { sampleWords } from './sample-words.js';
import { visitWords } from './visit-words.js';

/**
 * The portal's own words, which are missing in the guide. All other words are those of `guideWords`
 * and `searchLabels`, and the texts of the library. No word here names a library.
 */
export const words = {
  /** The language of the pages, for browsers and screen readers. */
  lang: 'ja',
  toTheText: '本文へ',
  whereYouAre: '現在の位置',
  named: (name: string) => `${name} さん`,
  logOut: 'ログアウト',
  books: '冊',
  phone: '電話：',
  fax: (fax: string) => `ファックス：${fax}`,
  mail: 'e-mail： ',
  asOf: (month: string) => `（${month} 作成）`,
  windowTitle: (page: string, library: string) => `${page}｜${library}`,
  aside: (text: string) => `（${text}）`,
  labelled: (label: string, text: string) => `${label}：${text}`,
  list: (texts: readonly string[]) => texts.join('、'),
  dates: {
    day: renderDateAt,
    dayAndTime: renderDayAndTime,
    pickupFrom: renderPickupFrom,
    estimated: renderEstimatedDays,
  },
  /** The results of forms. Forms with a page of their own for the result are left out. */
  endings: {
    loggedIn: 'ログインしました。',
    password: 'パスワードを登録しました。',
    passwordAndMail: 'パスワードとメールアドレスを登録しました。',
    added: '予約カートに入れました。',
    removed: '予約カートから削除しました。',
    places: '受取場所を、表示のとおりにしました。',
    inOrder: '読みたい順予約にしました。優先順位を確認してください。',
    usual: '通常予約にしました。',
    /** The end of each page with 確認. */
    toConfirm: '間違いなければ「確認」ボタンを押してください。',
    day: '図書館の時計を翌朝9時まで進めました。',
    week: '図書館の時計を1週間進めました。',
    fetched: '用意できた本を受け取りました。',
    brought: '借りている本を返しました。',
  },
  ...visitWords,
  ...bookWords,
  ...borrowingWords,
  ...formWords,
  ...letterWords,
  ...sampleWords,
};
