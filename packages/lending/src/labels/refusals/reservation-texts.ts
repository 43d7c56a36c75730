import { renderCallUs } from '../screen-notes.js';
import { reservationWord } from '../words.js';
import { joinAlternatives } from './join-alternatives.js';
import { quoteCode } from './quote-code.js';
import type { RefusalTexts } from './texts.js';

/** The words for a reservation's progress, for staff: 別置 before its mail, then 取置 (R56). */
const progressForStaff: Readonly<Record<keyof typeof reservationWord, string>> = {
  ...reservationWord,
  secured: '確保済（別置）',
  noticed: '貸出可能（取置、メール済）',
  shipped: '発送済',
  arrived: '受取館に到着済',
};

export const reservationTexts = {
  'reservation-known': {
    why: '予約番号が既に使われている',
    ja: () => 'この予約番号は既に使われています。',
    staff: ({ reservation }) => `予約番号 ${reservation} は既に使われています。`,
    en: ({ reservation }) => `Another reservation has the id ${reservation}.`,
    precondition: {
      ja: () => '別の予約番号を使うこと。',
      en: () => 'The reservation must have another id.',
    },
  },
  'reservation-unknown': {
    why: 'その予約がない',
    ja: () => 'その予約はありません。',
    staff: ({ reservation }) => `予約番号 ${reservation} の予約は、この方にはありません。`,
    en: ({ reservation }) => `Reservation ${reservation} is unknown, or belongs to another borrower.`,
    precondition: {
      ja: () => '本人の予約を指定すること。',
      en: () => "The command must name one of the borrower's reservations.",
    },
  },
  'reservation-elsewhere': {
    why: '予約がその操作のできる状態にない',
    ja: ({ is }, { words }) => `この予約は現在「${words.reservations[is]}」です。`,
    staff: ({ is }) => `この予約は現在「${progressForStaff[is]}」です。`,
    en: ({ is, expected }) =>
      `The status of the reservation is ${quoteCode(is)}, not ${expected.map(quoteCode).join(' or ')}.`,
    precondition: {
      ja: ({ expected }) =>
        `予約が「${joinAlternatives(expected.map((is) => reservationWord[is]))}」の状態になること。`,
      en: ({ expected }) =>
        `The status of the reservation must become ${expected.map(quoteCode).join(' or ')}.`,
    },
  },
  'nothing-to-change': {
    why: '変更する内容がない',
    ja: () => '変更する内容がありません。',
    staff: null,
    en: () => 'The command would change nothing.',
    precondition: {
      ja: () => '今と異なる内容を申し込むこと。',
      en: () => 'The command must name a change.',
    },
  },
  'already-secured': {
    why: '既に本が用意されている',
    ja: (_, speaker) => speaker.words.notes.notCancelled(speaker),
    staff: ({ is }, { profile }) =>
      `この予約は現在「${progressForStaff[is]}」です。利用者の画面からは取り消せません。${profile.section}が取り消してください。`,
    en: ({ is }) =>
      `The status of the reservation is ${quoteCode(is)}. Its borrower can no longer cancel it.`,
    precondition: {
      ja: () => '職員が取り消すこと。',
      en: () => 'Staff must cancel it.',
    },
  },
  'pickup-settled': {
    why: '受取場所はもう変更できない',
    ja: (_, speaker) => renderCallUs('受取場所を変更する', speaker),
    staff: ({ is }, { profile }) =>
      `この予約は現在「${progressForStaff[is]}」です。利用者の画面からは受取場所を変更できません。${profile.section}が変更してください。`,
    en: ({ is }) =>
      `The status of the reservation is ${quoteCode(is)}. This role cannot change its pickup place.`,
    precondition: {
      ja: () => '資料の発送前に、資料の担当が変更すること。',
      en: () => 'The general materials section must change the place before the copy leaves.',
    },
  },
  'reason-missing': {
    why: '取り消す理由がない',
    ja: () => '予約を取り消す理由を選んでください。',
    staff: () => '予約を取り消す理由を記入してください。',
    en: () => 'No reason was given.',
    precondition: {
      ja: () => '理由を記すこと。',
      en: () => 'A reason must be given.',
    },
  },
  'reason-not-asked': {
    why: '取り消す理由は職員が記入する',
    ja: () => '予約を取り消す理由は職員が記入します。',
    staff: () => '利用者による取消に、理由は記入できません。',
    en: () => 'A borrower gave a reason. Only staff give reasons.',
    precondition: {
      ja: () => '理由を記さないこと。',
      en: () => 'The command must not give a reason.',
    },
  },
} satisfies Partial<RefusalTexts>;
