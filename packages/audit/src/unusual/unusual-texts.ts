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
  ja: '利用者の仮名が、連続する日数より短い間しか使われない場合、この表には何も現れない。登録簿（--people）があれば、本人ごとに数える。',
  en: 'This list is empty if each pseudonym is replaced before the required number of days in a row. With a registry (--people), it counts by person.',
};

/** The texts above and below each list. */
export const unusualTexts: Readonly<Record<UnusualList, UnusualTexts>> = {
  loans: {
    title: {
      ja: '上限まで借りる日が続く利用者',
      en: 'Borrowers at the limit of loans on many days in a row',
    },
    counted: {
      ja: '1日に始まった貸出が基準以上である開館日が、5日以上続いた日数',
      en: 'Open days in a row (at least five), each with at least the given number of new loans',
    },
    blind: shortLives,
    explanations: [
      {
        ja: '学校の学級や団体が、1枚の利用者カードでまとめて借りている。',
        en: 'A school class or a group borrows with one card.',
      },
      {
        ja: '行事や展示のため、職員が図書館の利用者カードで借りている。',
        en: 'Staff borrow with a library card for an event or an exhibition.',
      },
      { ja: '家族の分を一人で借りている。', en: 'One person borrows for a whole family.' },
    ],
  },
  reservations: {
    title: {
      ja: '予約が上限に達した日が続く利用者',
      en: 'Borrowers at the limit of reservations on many days in a row',
    },
    counted: {
      ja: '有効な予約が基準以上である開館日が、5日以上続いた日数',
      en: 'Open days in a row (at least five), each with at least the given number of open reservations',
    },
    blind: shortLives,
    explanations: [
      {
        ja: '人気の本を多く予約し、長く待っている。',
        en: 'One person waits long for many popular books.',
      },
      {
        ja: '読書会や学級の分を一人で予約している。',
        en: 'One person reserves for a reading circle or a class.',
      },
    ],
  },
  ceilings: {
    title: { ja: '予約が上限に達することの多かった日', en: 'Days with many reservations at the limit' },
    counted: {
      ja: '予約した人の有効な予約がその予約で基準以上になった件数（通常の割合による見込みとの差の順）',
      en: 'Reservations that brought a person to at least the given number of open reservations, ranked by how far this is above the usual number at the place',
    },
    blind: {
      ja: '誰の予約かは見えない。ほかの番号での冊数は、図書館が判断のときに書いた数である。',
      en: 'This list does not show whose reservations these are. Reservations under other pseudonyms are included: the library noted their number at the decision.',
    },
    explanations: [
      {
        ja: '読書会や学級が、その日にまとめて予約した。',
        en: 'A reading circle or a class reserved on that day.',
      },
      {
        ja: '人気の本を多く待つ人が、1冊受け取るたびに次を予約した。',
        en: 'Persons who wait for many popular books reserved the next one after each pickup.',
      },
    ],
  },
  minutes: {
    title: { ja: '貸出の直後に返却が多かった日', en: 'Days with many loans returned within minutes' },
    counted: {
      ja: '同じ場所で貸出から30分以内に返却された件数（通常の割合による見込みとの差の順）',
      en: 'Loans returned at the same place within 30 minutes, ranked by the excess over the usual number at that place',
    },
    blind: {
      ja: '返却がまとめて入力される場合、この表の時刻には意味がない。',
      en: 'The times in this list mean nothing if returns are entered in batches.',
    },
    explanations: [
      {
        ja: '窓口で貸出を誤り、その場で取り消した。',
        en: 'A loan was entered by mistake and corrected at the counter.',
      },
      {
        ja: '返却ポストの本を一度に処理した。',
        en: 'The returns from a book drop were recorded in one go. Some of these books had been lent again before.',
      },
      {
        ja: '学級が館内で読み、帰る前に返した。',
        en: 'A school class read in the library and returned the books before it left.',
      },
    ],
  },
  branches: {
    title: {
      ja: '前年からの増減が他と異なる受取場所',
      en: 'Places where the number of loans changed differently from the other places',
    },
    counted: {
      ja: '前年からの貸出の増減と、他のすべての場所の増減との差（件数の誤差と場所の間のばらつきを単位とする）',
      en: 'The change in the number of loans since the previous year, compared with all other places. The unit is a standard deviation, computed from the counts and from the spread between places',
    },
    blind: {
      ja: '2年分の記録がない場合、または年200件以上の場所が8か所に満たない場合、この表には何も現れない。',
      en: 'This list is empty without two years of records, or if fewer than 8 places had at least 200 loans in the previous year.',
    },
    explanations: [
      { ja: '近くの図書館が休館した。', en: 'A nearby library was closed.' },
      { ja: '開館時間や地域の人口が変わった。', en: 'The opening hours or the local population changed.' },
      {
        ja: '学校や団体が利用を始めた、またはやめた。',
        en: 'A school or a group began or stopped using the place.',
      },
    ],
  },
  undone: {
    title: {
      ja: '操作の取消しが多い場所または職員',
      en: 'Places or members of staff that undid many commands',
    },
    counted: {
      ja: '操作のうち、ほかの操作を取り消した件数（ほかのすべての場所や職員の割合による見込みとの差の順）',
      en: 'Commands that undid another, ranked by the excess over the usual number. The usual number is computed from the share at all other places or of all other staff',
    },
    blind: {
      ja: '場所または職員が一つしかない場合、比べるものがない。取り消された操作を誰が行ったかは、この表では見えない。',
      en: 'With only one place or member of staff, there is nothing to compare. This list does not show the senders of the undone commands.',
    },
    explanations: [
      {
        ja: '新しい職員が、操作を覚えている。',
        en: 'A new member of staff is still learning.',
      },
      {
        ja: 'ほかの職員の誤りを、一人がまとめて取り消している。',
        en: 'One person undoes the mistakes of all colleagues.',
      },
      {
        ja: '読み取り機の調子が悪く、別の資料が読み取られた。',
        en: 'A faulty scanner read the wrong books.',
      },
    ],
  },
};
