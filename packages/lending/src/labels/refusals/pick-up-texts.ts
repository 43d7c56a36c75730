import { bothCards, findHeadquartersName, ownCard, findPlaceName } from '../speaker.js';
import type { RefusalTexts } from './texts.js';

export const pickUpTexts = {
  'wrong-pickup-place': {
    why: '受取場所が違う',
    ja: ({ expected }, speaker) => `受取場所は「${findPlaceName(speaker, expected)}」です。`,
    staff: ({ expected, location }, speaker) =>
      `受取場所は「${findPlaceName(speaker, expected)}」です。「${findPlaceName(speaker, location)}」では扱えません。`,
    en: ({ location, expected }, place) => `The pickup place is ${place(expected)}, not ${place(location)}.`,
    precondition: {
      ja: ({ expected }, place) => `受取場所（${place(expected)}）で扱うこと。`,
      en: ({ expected }, place) => `The copy must be handled at ${place(expected)}.`,
    },
  },
  'set-aside-already': {
    why: '同じ本がこの人のために取り置いてある',
    ja: () => 'この方のために取り置いている本があります。',
    staff: ({ title }) =>
      `この方のために、タイトルコード ${title} の別の資料を確保しています。そちらを渡してください。`,
    en: ({ title }) => `A copy of title ${title} is set aside for the borrower.`,
    precondition: {
      ja: () => '取り置かれた本を受け取るか、その予約がなくなること。',
      en: () => 'The copy that is set aside must be picked up, or its reservation must end.',
    },
  },
  'set-aside-for-other': {
    why: '他の人のために取り置いてある',
    ja: () => '他の方のために取り置いている本です。',
    staff: ({ copy }) => `資料番号 ${copy} は、他の方のために確保しています。`,
    en: ({ copy }) => `Copy ${copy} is set aside for another borrower.`,
    precondition: {
      ja: () => '他の方の予約がなくなること。',
      en: () => 'The reservation of the other borrower must end.',
    },
  },
  'prefectural-card-missing': {
    why: '自館の利用者カードが示されていない',
    ja: (_, speaker) => `${ownCard(speaker)}が必要です。`,
    staff: (_, { profile }) => `${profile.name}の${profile.card}が提示されていません。提示を求めてください。`,
    en: () => "The library's own card was not shown.",
    precondition: {
      ja: () => '利用者カードを示すこと。',
      en: () => 'The card must be shown.',
    },
  },
  'branch-card-missing': {
    why: '受取館のカードが示されていない',
    ja: (_, speaker) => `${bothCards(speaker)}が必要です。`,
    staff: ({ location }, speaker) =>
      `「${findPlaceName(speaker, location)}」の${speaker.profile.card}が提示されていません。提示を求めてください。`,
    en: ({ location }, place) => `The card of the branch ${place(location)} was not shown.`,
    precondition: {
      ja: () => 'その図書館の利用者カードを示すこと。',
      en: () => 'The card of the branch must be shown.',
    },
  },
  'walk-in-at-headquarters-only': {
    why: '棚の本の貸出は本館で行う',
    ja: (_, speaker) => `棚の本の貸出は${findHeadquartersName(speaker)}のカウンターで行います。`,
    staff: (_, speaker) =>
      `予約のない本の貸出は、${findHeadquartersName(speaker)}のカウンターで行ってください。`,
    en: ({ location }, place) => `Copies from the shelf are not lent at ${place(location)}.`,
    precondition: {
      ja: () => '本館で借りること。',
      en: () => 'The book must be lent at the headquarters.',
    },
  },
} satisfies Partial<RefusalTexts>;
