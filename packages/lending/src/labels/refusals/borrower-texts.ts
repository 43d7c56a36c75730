import type { RefusalTexts } from './texts.js';

export const borrowerTexts = {
  'borrower-has-open-things': {
    why: '予約か貸出が残っている',
    ja: ({ reservations, loans }) => `予約${reservations}件、貸出${loans}件が残っています。`,
    staff: null,
    en: ({ reservations, loans }) => `${reservations} reservations and ${loans} loans are open.`,
    precondition: {
      ja: ({ reservations, loans }) => `予約${reservations}件と貸出${loans}件が終わること。`,
      en: ({ reservations, loans }) => `The ${reservations} reservations and ${loans} loans must end.`,
    },
  },
  'borrower-unused': {
    why: '利用者番号がまだ使われていない',
    ja: () => 'この利用者番号はまだ使われていません。',
    staff: null,
    en: () => 'No loan or reservation has begun under the pseudonym.',
    precondition: {
      ja: () => 'この利用者番号で手続きが始まるか、番号が閉じられること。',
      en: () => 'A loan or reservation must begin under the pseudonym, or the pseudonym must be closed.',
    },
  },
  'borrowers-changed': {
    why: '利用者番号が変わった',
    ja: () => '同時に別の手続きがありました。もう一度お試しください。',
    staff: null,
    en: () => 'The person’s pseudonyms have changed.',
    precondition: {
      ja: () => '本人の今の利用者番号で行うこと。',
      en: () => 'The command must name the person’s present pseudonyms.',
    },
  },
  'patron-blocked': {
    why: '利用停止中である',
    ja: () => '利用停止中のため、この手続きはできません。',
    staff: () => 'この方は利用停止中です。手続きには、停止の解除か職員の承認が必要です。',
    en: () => 'The library has blocked the patron.',
    precondition: {
      ja: () => '利用停止が解かれるか、職員が認めること。',
      en: () => 'The block must end, or staff must waive it.',
    },
  },
  'borrower-closed': {
    why: '利用者番号が閉じられている',
    ja: () => 'この利用者番号では新しい手続きができません。',
    staff: null,
    en: () => 'The pseudonym is closed.',
    precondition: {
      ja: () => '後に続く利用者番号で行うこと。',
      en: () => 'The command must name the present pseudonym of the person.',
    },
  },
  'mail-waits': {
    why: '送信待ちのメールがある',
    ja: () => '送信待ちのメールがあります。',
    staff: () => 'この方への送信待ちのメールがあります。',
    en: () => 'A mail to the borrower is still waiting to be sent.',
    precondition: {
      ja: () => 'メールが送られるか、送れないと決まること。',
      en: () => 'The mail must be sent, or recorded as undeliverable.',
    },
  },
  'lost-book-unsettled': {
    why: '所在不明の本が片付いていない',
    ja: () => '所在不明の本が見つかるか、除籍されるまでお待ちください。',
    staff: ({ copy }) => `この方が紛失した資料番号 ${copy} が、見つかっても除籍されてもいません。`,
    en: ({ copy }) => `Copy ${copy}, which the borrower lost, is still missing.`,
    precondition: {
      ja: ({ copy }) => `資料番号 ${copy} が見つかるか、除籍されること。`,
      en: ({ copy }) => `Copy ${copy} must be found or withdrawn.`,
    },
  },
} satisfies Partial<RefusalTexts>;
