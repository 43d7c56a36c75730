import { type BilingualText, weekdayOf } from '../guide/index.js';

export type Language = keyof BilingualText;

const weekdays = {
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  ja: ['日', '月', '火', '水', '木', '金', '土'],
} as const;

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const dated = (date: string, language: Language): string => {
  const [, month = '', day = ''] = date.split('-');
  const weekday = weekdays[language][weekdayOf(date)] ?? '';
  return language === 'ja'
    ? `${Number(month)}月${Number(day)}日(${weekday})`
    : `${weekday} ${Number(day)} ${months[Number(month) - 1] ?? ''}`;
};

/** Writes dates and times as people do: `Sat 3 Apr 10:00`, `4月3日(土) 10:00`. */
export const readable = (text: string, language: Language): string =>
  text
    .replace(/(\d{4}-\d\d-\d\d)T(\d\d:\d\d)/g, (_, date: string, time: string) => `${date} ${time}`)
    .replace(/\d{4}-\d\d-\d\d/g, (date) => dated(date, language));

/** A sentence without its full stop, so that another can follow it. */
export const clause = (text: string): string => text.replace(/[.。]$/, '');
