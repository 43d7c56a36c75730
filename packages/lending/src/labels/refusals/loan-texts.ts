import { formatFullDate } from '../dates.js';
import { findPlaceName } from '../speaker.js';
import type { RefusalTexts } from './texts.js';

export const loanTexts = {
  'loan-known': {
    why: '貸出番号が既に使われている',
    ja: () => 'この貸出番号は既に使われています。',
    staff: ({ loan }) => `貸出番号 ${loan} は既に使われています。`,
    en: ({ loan }) => `Another loan has the id ${loan}.`,
    precondition: {
      ja: () => '別の貸出番号を使うこと。',
      en: () => 'The loan must have another id.',
    },
  },
  'loan-unknown': {
    why: 'その貸出がない',
    ja: () => 'その貸出はありません。',
    staff: ({ loan }) => `貸出番号 ${loan} の貸出は、この方にはありません。`,
    en: ({ loan }) => `Loan ${loan} is unknown, or belongs to another borrower.`,
    precondition: {
      ja: () => '本人の貸出を指定すること。',
      en: () => "The command must name one of the borrower's loans.",
    },
  },
  'loan-returned': {
    why: '既に返却されている',
    ja: () => '既に返却されています。',
    staff: ({ loan }) => `貸出番号 ${loan} は既に返却されています。`,
    en: ({ loan }) => `Loan ${loan} was returned.`,
    precondition: {
      ja: () => '本を改めて借りること。',
      en: () => 'The book must be borrowed again.',
    },
  },
  'loan-lost': {
    why: '紛失の届けが出ている',
    ja: () => '紛失の届けが出ています。',
    staff: ({ loan }) => `貸出番号 ${loan} には紛失の届けが出ています。`,
    en: ({ loan }) => `The copy of loan ${loan} was declared lost.`,
    precondition: {
      ja: () => '資料が見つかり、改めて借りること。',
      en: () => 'The copy must be found and borrowed again.',
    },
  },
  'renewal-click-expired': {
    why: '延長の確認が遅すぎた',
    ja: ({ minutes }) =>
      `「確認」は「貸出延長」ボタンをクリックしてから${minutes}分以内に押してください。もう一度「貸出延長」からお願いします。`,
    staff: ({ minutes }) =>
      `「貸出延長」のクリックから${minutes}分を過ぎています。もう一度「貸出延長」から行ってください。`,
    en: ({ clickedAt, minutes }) =>
      `The first click was at ${clickedAt}. It must be confirmed within ${minutes} minutes.`,
    precondition: {
      ja: () => '「貸出延長」からやり直すこと。',
      en: () => 'The renewal must be started again.',
    },
  },
  'renewal-branch-pickup': {
    why: '図書館で受け取った本は延長できない',
    ja: (_, speaker) => speaker.words.renewalReasons['renewal-branch-pickup'](speaker),
    staff: ({ location }, speaker) =>
      `「${findPlaceName(speaker, location)}」で受け取った本は延長できません。`,
    en: ({ location }, place) =>
      `The book was picked up at the branch ${place(location)}. Such a loan is not renewed.`,
    precondition: {
      ja: () => '本を返し、改めて借りること。',
      en: () => 'The book must be returned and borrowed again.',
    },
  },
  'renewal-patron-overdue': {
    why: '延滞している本がある',
    ja: (_, { words }) => words.renewalReasons['renewal-patron-overdue'],
    staff: ({ overdue }) => `この方には延滞本が${overdue.length}冊あります。`,
    en: ({ overdue }) => `${overdue.length} loans of the borrower are overdue.`,
    precondition: {
      ja: ({ overdue }) => `延滞している${overdue.length}冊が返却されること。`,
      en: ({ overdue }) => `The ${overdue.length} overdue loans must be returned.`,
    },
  },
  'renewal-reserved-by-other': {
    why: '他の人が予約している',
    ja: (_, { words }) => words.renewalReasons['renewal-reserved-by-other'],
    staff: ({ waiting }) => `この本は、ほかに${waiting}人が予約して待っています。`,
    en: ({ waiting }) => `${waiting} other patrons wait for the title.`,
    precondition: {
      ja: ({ waiting }) => `予約している${waiting}人が本を得るか、予約がなくなること。`,
      en: ({ waiting }) =>
        `The ${waiting} waiting patrons must get the title, or their reservations must end.`,
    },
  },
  'renewal-limit-reached': {
    why: '延長の回数が上限に達している',
    ja: ({ limit }, { words }) => words.renewalReasons['renewal-limit-reached'](limit),
    staff: ({ limit }) =>
      limit === 0 ? '貸出延長は行っていません。' : `この貸出はすでに${limit}度延長しています。`,
    en: ({ limit }) => `The loan has reached the limit of renewals: ${limit}.`,
    precondition: {
      ja: () => '本を返し、改めて借りること。',
      en: () => 'The book must be returned and borrowed again.',
    },
  },
  'renewal-interlibrary': {
    why: '他の図書館から借りた本は延長できない',
    ja: (_, { words }) => words.renewalReasons['renewal-interlibrary'],
    staff: () => '他の図書館から借り受けた本は延長できません。',
    en: () => 'The book belongs to another library. Such a loan is not renewed.',
    precondition: {
      ja: () => '本を返し、改めて借りること。',
      en: () => 'The book must be returned and borrowed again.',
    },
  },
  'nothing-to-pay': {
    why: '窓口に返された本に送料はかからない',
    ja: () => '窓口に返された本に送料はかかりません。',
    staff: ({ location }, speaker) =>
      `「${findPlaceName(speaker, location)}」の窓口に返された本です。送料は記入できません。`,
    en: ({ location }, place) =>
      `The copy was returned at ${place(location)}. A return there costs no postage.`,
    precondition: {
      ja: () => '送料を記さないこと。',
      en: () => 'The command must not name a payer.',
    },
  },
  'return-day-outside': {
    why: '返却日が前の開館日より前か、貸出日より前か、今日より後',
    ja: ({ from, until }, { words }) =>
      `返却日は、${words.dates.monthAndDay(from)}から${words.dates.monthAndDay(until)}までの日です。`,
    staff: ({ on, from, until }) =>
      `${formatFullDate(on)}に返された本としては記録できません。返却日は${formatFullDate(from)}から${formatFullDate(until)}までの日です。`,
    en: ({ on, from, until }) =>
      `The book cannot have been in the book post on ${on}. Name a day from ${from} to ${until}.`,
    precondition: {
      ja: ({ from, until }) =>
        `${formatFullDate(from)}から${formatFullDate(until)}までの返却日を指定すること。`,
      en: ({ from, until }) => `The command must name a day from ${from} to ${until}.`,
    },
  },
  'wrong-return-place': {
    why: '返す場所が違う',
    ja: ({ expected }, speaker) =>
      `受けとった場所（${findPlaceName(speaker, expected)}）で本を返してください。`,
    staff: ({ expected, location }, speaker) =>
      `この本の返却場所は「${findPlaceName(speaker, expected)}」です。「${findPlaceName(speaker, location)}」では返却を受け付けられません。`,
    en: ({ location, expected }, place) =>
      `The copy must be returned to ${place(expected)}, not to ${place(location)}.`,
    precondition: {
      ja: ({ expected }, place) => `返却場所（${place(expected)}）に返すこと。`,
      en: ({ expected }, place) => `The copy must be returned to ${place(expected)}.`,
    },
  },
} satisfies Partial<RefusalTexts>;
