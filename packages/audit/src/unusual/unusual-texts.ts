import type { InBothLanguages } from '../in-both-languages.js';
import type { UnusualList } from './unusual.js';

/** The texts of a list: title, count, blind spots and innocent explanations. */
export interface UnusualTexts {
  readonly title: InBothLanguages;
  readonly counted: InBothLanguages;
  readonly blind: InBothLanguages;
  readonly explanations: readonly [InBothLanguages, InBothLanguages, ...InBothLanguages[]];
}

const shortLives: InBothLanguages = {
  ja: '利用者の仮名が、連続する日数より短い間しか使われない場合、この表には何も現れない。',
  en: 'This list sees nothing where pseudonyms live shorter than the run of days.',
};

/** The texts above and below each list. */
export const unusualTexts: Readonly<Record<UnusualList, UnusualTexts>> = {
  loans: {
    title: {
      ja: '上限まで借りる日が続く利用者',
      en: 'Borrowers who borrow up to the ceiling, day after day',
    },
    counted: {
      ja: '1日に始まった貸出が基準以上である開館日が、5日以上続いた日数',
      en: 'Open days in a row, five or more, on which at least so many loans began',
    },
    blind: shortLives,
    explanations: [
      {
        ja: '学校の学級や団体が、1枚の利用者カードでまとめて借りている。',
        en: 'A school class or a group borrows with one card.',
      },
      {
        ja: '行事や展示のため、職員が図書館の利用者カードで借りている。',
        en: 'Staff borrow with a card of the library, for an event or an exhibition.',
      },
      { ja: '家族の分を一人で借りている。', en: 'One person borrows for a whole family.' },
    ],
  },
  reservations: {
    title: {
      ja: '予約が上限に達した日が続く利用者',
      en: 'Borrowers whose reservations are at the ceiling, day after day',
    },
    counted: {
      ja: '有効な予約が基準以上である開館日が、5日以上続いた日数',
      en: 'Open days in a row, five or more, on which at least so many reservations were open',
    },
    blind: shortLives,
    explanations: [
      {
        ja: '人気の本を多く予約し、長く待っている。',
        en: 'Somebody waits long for many books that are in demand.',
      },
      {
        ja: '読書会や学級の分を一人で予約している。',
        en: 'One person reserves for a reading circle or a class.',
      },
    ],
  },
  minutes: {
    title: { ja: '貸出の直後に返却が多かった日', en: 'Days on which many loans came back within minutes' },
    counted: {
      ja: '同じ場所で貸出から30分以内に返却された件数（通常の割合による見込みとの差の順）',
      en: 'Loans returned at the same place within 30 minutes, ranked by how many more they are than usual there',
    },
    blind: {
      ja: '返却がまとめて入力される場合、この表の時刻には意味がない。',
      en: 'This list sees nothing where returns are entered in batches.',
    },
    explanations: [
      {
        ja: '窓口で貸出を誤り、その場で取り消した。',
        en: 'A loan was entered by mistake, and corrected at the counter.',
      },
      {
        ja: '返却ポストの本を一度に処理した。',
        en: 'A book drop was emptied at once, and the books were lent again before.',
      },
      {
        ja: '学級が館内で読み、帰る前に返した。',
        en: 'A school class read in the library, and gave back before it left.',
      },
    ],
  },
  branches: {
    title: {
      ja: '前年からの増減が他と異なる受取場所',
      en: 'Places whose loans changed otherwise than those of the others',
    },
    counted: {
      ja: '前年からの貸出の増減と、他のすべての場所の増減との差（件数の誤差と場所の間のばらつきを単位とする）',
      en: 'The change of loans on the year before against that of all other places, in deviations by counts and by the spread among places',
    },
    blind: {
      ja: '2年分の記録がない場合、または年200件以上の場所が8か所に満たない場合、この表には何も現れない。',
      en: 'This list sees nothing in less than two years, or where fewer than 8 places had 200 loans in the year before.',
    },
    explanations: [
      { ja: '近くの図書館が休館した。', en: 'A library nearby was closed.' },
      { ja: '開館時間や地域の人口が変わった。', en: 'Its hours, or the people who live there, changed.' },
      {
        ja: '学校や団体が利用を始めた、またはやめた。',
        en: 'A school or a group began to use it, or stopped.',
      },
    ],
  },
};
