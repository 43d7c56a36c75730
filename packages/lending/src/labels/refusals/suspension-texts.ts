import { formatDateForReader, formatFullDate, formatMonthAndDay } from '../dates.js';
import type { RefusalTexts } from './texts.js';

export const suspensionTexts = {
  'suspension-not-offered': {
    why: '予約の休止を行っていない',
    ja: () => '予約の休止は行っていません。',
    staff: null,
    en: () => 'The library does not offer suspension of reservations.',
    precondition: {
      ja: () => '休止を認める運用規則が公表されること。',
      en: () => 'A policy that offers suspension must be published.',
    },
  },
  'suspension-too-short': {
    why: '再開する日が翌日以降でない',
    ja: () => '再開する日は、明日以降の日を選んでください。',
    staff: ({ today }) => `再開する日は、${formatMonthAndDay(today)}より後の日を指定してください。`,
    en: ({ until, today }) => `The suspension would end on ${until}. It must end after today, ${today}.`,
    precondition: {
      ja: ({ today }) => `${formatMonthAndDay(today)}より後の日を選ぶこと。`,
      en: ({ today }) => `The command must name a day after ${today}.`,
    },
  },
  'suspension-too-long': {
    why: '休止の期間が長すぎる',
    ja: ({ most, lastDay }, { today, words }) =>
      `休止できるのは${most}日先の${formatDateForReader(lastDay, today, words.dates)}までです。`,
    staff: null,
    en: ({ until, most, lastDay }) =>
      `The suspension would end on ${until}. The last possible day is ${lastDay}, ${most} days from today.`,
    precondition: {
      ja: ({ lastDay }) => `${formatFullDate(lastDay)}までの日を選ぶこと。`,
      en: ({ lastDay }) => `The command must name ${lastDay} or an earlier day.`,
    },
  },
  'waiting-suspended': {
    why: '待っている人が予約を休止している',
    ja: ({ until }, { today, words }) =>
      `予約は休止中です。再開は${formatDateForReader(until, today, words.dates)}からです。`,
    staff: ({ suspended, until }) =>
      `待っている${suspended.length}件の予約は休止中です。最初の再開は${formatFullDate(until)}です。`,
    en: ({ suspended, until }) =>
      `${suspended.length} of the waiting reservations are suspended. The first suspension ends on ${until}.`,
    precondition: {
      ja: ({ until }) => `${formatFullDate(until)}になるか、休止した予約が再開されること。`,
      en: ({ until }) => `A suspension must end. The first one ends on ${until}.`,
    },
  },
} satisfies Partial<RefusalTexts>;
