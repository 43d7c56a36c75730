import { nameCodeInEnglish } from '../code-words.js';
import { findPlaceName } from '../speaker.js';
import { copyWord } from '../words.js';
import { joinAlternatives } from './join-alternatives.js';
import { quoteCode } from './quote-code.js';
import type { RefusalTexts } from './texts.js';

/**
 * The words for a copy's status, for staff. A copy that is set aside is 別置 before its mail and 取置 after it,
 * but has one status (R56).
 */
const statusForStaff: Readonly<Record<keyof typeof copyWord, string>> = {
  ...copyWord,
  'set-aside': '確保済（メール前は別置、メール後は取置）',
  'at-branch': '受取館に到着済',
};

export const copyTexts = {
  'copy-unknown': {
    why: 'その資料がない',
    ja: ({ copy }) => `資料番号 ${copy} の資料はありません。`,
    staff: null,
    en: ({ copy }) => `Copy ${copy} is unknown.`,
    precondition: {
      ja: () => 'その資料が登録されるか、別の資料を指定すること。',
      en: () => 'The copy must be added, or the command must name another copy.',
    },
  },
  'copy-known': {
    why: '資料番号が既に登録されている',
    ja: ({ copy }) => `資料番号 ${copy} は既に登録されています。`,
    staff: null,
    en: ({ copy }) => `Copy ${copy} exists already.`,
    precondition: {
      ja: () => '別の資料番号を使うこと。',
      en: () => 'The copy must have another number.',
    },
  },
  'copy-elsewhere': {
    why: '資料がその操作のできる場所にない',
    ja: ({ copy, is }) => `資料番号 ${copy} は現在「${copyWord[is]}」です。`,
    staff: ({ copy, is }) => `資料番号 ${copy} は現在「${statusForStaff[is]}」です。`,
    en: ({ copy, is, expected }) =>
      `Copy ${copy} is ${nameCodeInEnglish(is)}, not ${expected.map(nameCodeInEnglish).join(' or ')}.`,
    precondition: {
      ja: ({ expected }) =>
        `資料が「${joinAlternatives(expected.map((is) => copyWord[is]))}」の状態になること。`,
      en: ({ expected }) => `The copy must be ${expected.map(nameCodeInEnglish).join(' or ')}.`,
    },
  },
  'copy-not-lendable': {
    why: '館外に貸し出せない資料である',
    ja: ({ copy }) => `資料番号 ${copy} は図書館外への持ち出しができません。`,
    staff: null,
    en: ({ copy, loanClass }) =>
      `Copy ${copy} has the loan class ${quoteCode(loanClass)}. It does not leave the library.`,
    precondition: {
      ja: () => '資料の貸出区分が変わること。',
      en: () => 'The loan class of the copy must be changed.',
    },
  },
  'copy-borrowed': {
    why: '他の図書館から借りた資料である',
    ja: ({ copy }) => `資料番号 ${copy} は他の図書館から借り受けた本です。`,
    staff: null,
    en: ({ copy }) => `Copy ${copy} belongs to another library.`,
    precondition: {
      ja: () => '自館の資料を充てること。',
      en: () => "The command must name one of the library's own copies.",
    },
  },
  'copy-left': {
    why: '貸し出せる資料がまだある',
    ja: ({ copies }) => `貸出できる資料が${copies}点あります。`,
    staff: null,
    en: ({ copies, title }) => `${copies} copies of title ${title} could fill the reservation.`,
    precondition: {
      ja: ({ copies }) => `${copies}点の資料が除籍されるか、貸し出せなくなること。`,
      en: ({ copies }) => `The ${copies} copies must be withdrawn, or get a loan class that forbids lending.`,
    },
  },
  'copy-not-here': {
    why: '資料が別の場所にある',
    ja: ({ from }, speaker) => `この資料は「${findPlaceName(speaker, from)}」にあります。`,
    staff: ({ from, location }, speaker) =>
      `この資料は「${findPlaceName(speaker, from)}」にあります。「${findPlaceName(speaker, location)}」では扱えません。`,
    en: ({ location, from }, place) => `The copy is at ${place(from)}, not at ${place(location)}.`,
    precondition: {
      ja: ({ from }, place) => `資料のある場所（${place(from)}）で行うこと。`,
      en: ({ from }, place) => `The command must be given at ${place(from)}, where the copy is.`,
    },
  },
  'nobody-waiting': {
    why: '待っている人がいない',
    ja: () => '予約はありません。',
    staff: ({ title }) => `タイトルコード ${title} を待つ予約はありません。`,
    en: ({ title }) => `No patron waits for title ${title}.`,
    precondition: {
      ja: () => 'その本が予約されること。',
      en: () => 'A patron must reserve the title.',
    },
  },
  'title-waited-for': {
    why: '予約して待っている人がいる',
    ja: ({ waiting, onShelf }) => `予約が${waiting}件入っている本です。棚にあるのは${onShelf}冊です。`,
    staff: ({ waiting, title, onShelf }) =>
      `タイトルコード ${title} は${waiting}人が予約して待っています。棚にあるのは${onShelf}冊です。この方には貸し出せません。`,
    en: ({ waiting, title, onShelf }) =>
      `${waiting} other patrons wait for title ${title}. The number of copies on the shelf is ${onShelf}.`,
    precondition: {
      ja: ({ waiting }) => `予約している${waiting}人の分より多くの本が棚に戻るか、予約が減ること。`,
      en: ({ waiting }) => `The shelf must have more than ${waiting} copies, or fewer patrons must wait.`,
    },
  },
} satisfies Partial<RefusalTexts>;
