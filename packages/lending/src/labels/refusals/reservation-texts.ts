import { renderCallUs, screenNotes } from '../screen-notes.js';
import { reservationWord } from '../words.js';
import { joinAlternatives } from './join-alternatives.js';
import type { RefusalTexts } from './texts.js';

export const reservationTexts = {
  'reservation-known': {
    why: '予約番号が既に使われている',
    ja: () => 'この予約番号は既に使われています。',
    en: ({ reservation }) => `The id ${reservation} is that of another reservation.`,
    precondition: {
      ja: () => '別の予約番号を使うこと。',
      en: () => 'The reservation must have another id.',
    },
  },
  'reservation-unknown': {
    why: 'その予約がない',
    ja: () => 'その予約はありません。',
    en: ({ reservation }) => `There is no reservation ${reservation} for whoever asks.`,
    precondition: {
      ja: () => '本人の予約を指定すること。',
      en: () => 'A reservation of the one who asks must be named.',
    },
  },
  'reservation-elsewhere': {
    why: '予約がその操作のできる状態にない',
    ja: ({ is }) => `この予約は現在「${reservationWord[is]}」です。`,
    en: ({ is, expected }) => `The reservation is ${is}, not ${expected.join(' or ')}.`,
    precondition: {
      ja: ({ expected }) =>
        `予約が「${joinAlternatives(expected.map((is) => reservationWord[is]))}」の状態になること。`,
      en: ({ expected }) => `The reservation must come to be ${expected.join(' or ')}.`,
    },
  },
  'nothing-to-change': {
    why: '変更する内容がない',
    ja: () => '変更する内容がありません。',
    en: () => 'It is so already.',
    precondition: {
      ja: () => '今と異なる内容を申し込むこと。',
      en: () => 'Something else must be asked for.',
    },
  },
  'already-secured': {
    why: '既に本が用意されている',
    ja: (_, speaker) => screenNotes(speaker).notCancelled,
    en: ({ is }) => `The reservation is ${is}, so its borrower cannot cancel it any more.`,
    precondition: {
      ja: () => '職員が取り消すこと。',
      en: () => 'Staff must cancel it.',
    },
  },
  'pickup-settled': {
    why: '受取場所はもう変更できない',
    ja: (_, speaker) => renderCallUs('受取場所を変更する', speaker),
    en: ({ is }) => `The reservation is ${is}, so its place cannot be changed by this role.`,
    precondition: {
      ja: () => '資料の発送前に、資料の担当が変更すること。',
      en: () => 'General materials must change the place, as long as the copy has not left.',
    },
  },
  'reason-missing': {
    why: '取り消す理由がない',
    ja: () => '予約を取り消す理由を選んでください。',
    en: () => 'No reason was given.',
    precondition: {
      ja: () => '理由を記すこと。',
      en: () => 'A reason must be given.',
    },
  },
  'reason-not-asked': {
    why: '取り消す理由は職員が記入する',
    ja: () => '予約を取り消す理由は職員が記入します。',
    en: () => 'A borrower gave a reason, which only staff do.',
    precondition: {
      ja: () => '理由を記さないこと。',
      en: () => 'The reason must be left out.',
    },
  },
} satisfies Partial<RefusalTexts>;
