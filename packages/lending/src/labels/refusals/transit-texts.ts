import { codeWords, nameCodeInEnglish } from '../code-words.js';
import { formatDateForReader, formatFullDate } from '../dates.js';
import { findHeadquartersName } from '../speaker.js';
import { quoteCode } from './quote-code.js';
import type { RefusalTexts } from './texts.js';

export const transitTexts = {
  'calendar-horizon-exceeded': {
    why: '暦がその日まで公表されていない',
    ja: ({ calendar, day }, { today, words }) =>
      `${formatDateForReader(day, today, words.dates)}の${codeWords[calendar][0]}は公表されていません。`,
    staff: null,
    en: ({ calendar, day }) => `The ${nameCodeInEnglish(calendar)} are not published up to ${day}.`,
    precondition: {
      ja: ({ day }) => `${formatFullDate(day)}の暦が公表されること。`,
      en: ({ day }) => `The calendar must be published for ${day}.`,
    },
  },
  'headquarters-pickup-not-shipped': {
    why: '本館で受け取る本は発送しない',
    ja: (_, speaker) => `${findHeadquartersName(speaker)}のカウンターで受け取る本は発送しません。`,
    staff: null,
    en: ({ location }, place) => `Copies for pickup at ${place(location)} are not shipped.`,
    precondition: {
      ja: () => '受取場所が本館以外に変わること。',
      en: () => 'The pickup place of the reservation must be changed.',
    },
  },
  'not-a-dispatch-day': {
    why: '発送日でない',
    ja: ({ day }, { today, words }) =>
      `${formatDateForReader(day, today, words.dates)}は発送日ではありません。`,
    staff: null,
    en: ({ day }) => `${day} is not a dispatch day.`,
    precondition: {
      ja: () => '発送日になること。',
      en: () => 'The command must be given on a dispatch day.',
    },
  },
  'noticed-today': {
    why: 'メールを送った日には発送しない',
    ja: () => 'メールを送信した日の翌日以降の発送日に発送します。',
    staff: ({ noticedOn }) =>
      `お知らせメールの日は${formatFullDate(noticedOn)}です。翌日以降の発送日に発送してください。`,
    en: ({ noticedOn }) => `The notice was sent on ${noticedOn}. The copy may leave only after that day.`,
    precondition: {
      ja: () => 'メールの日の翌日になること。',
      en: () => 'The command must be given on a later day.',
    },
  },
  'notice-outdated': {
    why: 'メールの回の後に用意された',
    ja: () => 'メールの後に受取場所が変更されたため、改めてお知らせします。',
    staff: () => '今回のメールの開始より後に用意された本です。次の回のメールでお知らせします。',
    en: ({ readySince }) => `The book became ready at ${readySince}, after the mail run began.`,
    precondition: {
      ja: () => '次の回のメールが始まること。',
      en: () => 'A later mail run must begin.',
    },
  },
  'notice-not-next': {
    why: 'お知らせの番号が次の番号でない',
    ja: ({ next }) => `この予約の次のお知らせは${next}番です。`,
    staff: null,
    en: ({ next }) => `The next notice of this reservation has number ${next}.`,
    precondition: {
      ja: () => '予約の次のお知らせの番号を指定すること。',
      en: () => 'The command must use the next notice number of the reservation.',
    },
  },
  'notice-without-reason': {
    why: 'お知らせの理由に当たることが起きていない',
    ja: () => 'このお知らせの理由に当たることは起きていません。',
    staff: null,
    en: ({ why }) => `Nothing has happened that requires a notice of the kind ${quoteCode(why)}.`,
    precondition: {
      ja: () => 'お知らせの理由に当たることが起きること。',
      en: () => 'The reason for the notice must occur.',
    },
  },
  'hold-not-over': {
    why: '取置期間が終わっていない',
    ja: ({ lastDay }, { today, words }) =>
      `取置期間は${formatDateForReader(lastDay, today, words.dates)}までです。`,
    staff: ({ lastDay }) =>
      `取置期間は${formatFullDate(lastDay)}までです。それまで他の方に回すことはできません。`,
    en: ({ lastDay }) => `The copy is held until ${lastDay}.`,
    precondition: {
      ja: ({ lastDay }) => `${formatFullDate(lastDay)}が過ぎること。`,
      en: ({ lastDay }) => `The day ${lastDay} must be over.`,
    },
  },
  'hold-not-begun': {
    why: '取置期間が始まっていない',
    ja: () => '取置期間はまだ始まっていません。',
    staff: () => '取置期間はまだ始まっていません。メールの送信か、受取館への到着を待ってください。',
    en: () => 'The hold has not begun.',
    precondition: {
      ja: () => 'メールが送られるか、資料が到着すること。自宅への郵送に取置期間はない。',
      en: () => 'The notice must be sent, or the copy must arrive. A parcel to a home has no hold.',
    },
  },
} satisfies Partial<RefusalTexts>;
