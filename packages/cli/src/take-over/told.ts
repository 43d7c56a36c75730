import { reasonInJapanese, type Telling } from '@torioki/audit';
import { refusalInEnglish, type Refusal } from '@torioki/lending';
import type { Exception } from './exceptions.js';
import type { Kind } from './orders-in.js';
import type { ReadBack } from './read-back.js';
import type { Stock } from './stock.js';
import type { LineLeft, Taken } from './taken-over.js';

/** What was taken over, or would have been. */
export interface TakeOver extends Taken, ReadBack {
  readonly isDryRun: boolean;
  /** The lines that are of no kind, or have no key. */
  readonly strays: readonly number[];
}

const kindWord: Readonly<Record<Kind, string>> = {
  opening: '引継ぎの開始',
  copy: '資料',
  loan: '貸出',
  reservation: '予約',
  group: '読みたい順',
  closing: '引継ぎの終了',
};

const words = {
  ja: {
    dryRun: '試しに行った。何も書いていない。',
    counts: (taken: number, again: number, left: number) =>
      `引き継いだ行: ${taken}、前に引き継いだ行: ${again}、引き継がなかった行: ${left}`,
    left: '引き継がなかった行',
    line: (line: number, kind: Kind, key: string) => `${line}行目 ${kindWord[kind]} ${key}`,
    changed: '前に引き継いだ時と違う。書いていない',
    before: '前',
    now: '今',
    stray: (line: number) => `${line}行目: 種類(kind)か番号(key)がない`,
    exceptions: '今の規則と違うが、そのまま引き継いだもの',
    exception: {
      'reservation-limit': (count: number, limit: number) => `予約 ${count}件(上限 ${limit}件)`,
      'reserved-twice': (count: number, title: string) => `タイトル ${title} の予約が${count}件`,
      'renewal-limit': (count: number, limit: number) => `延長 ${count}回(上限 ${limit}回)`,
      'due-date-moved': (from: string, to: string) => `返却期日 ${from} は臨時休館により ${to} になる`,
    },
    copy: (copy: string) => `資料 ${copy}`,
    stocks: '履歴から数え直した数',
    toBeTold: (count: number) => `次のメールで連絡される予約: ${count}件`,
    open: '引継ぎは続いている。--close で終える。',
    closed: '引継ぎは終わっている。',
  },
  en: {
    dryRun: 'This was a dry run. Nothing was written.',
    counts: (taken: number, again: number, left: number) =>
      `Rows taken over: ${taken}; taken over before: ${again}; not taken over: ${left}`,
    left: 'Rows that were not taken over',
    line: (line: number, kind: Kind, key: string) => `line ${line} ${kind} ${key}`,
    changed: 'it is another than was taken over before; nothing is written',
    before: 'before',
    now: 'now',
    stray: (line: number) => `line ${line}: it has no kind, or no key`,
    exceptions: 'Taken over as it stood, though the rules of today say otherwise',
    exception: {
      'reservation-limit': (count: number, limit: number) =>
        `${count} reservations, where ${limit} are allowed`,
      'reserved-twice': (count: number, title: string) => `title ${title} is reserved ${count} times`,
      'renewal-limit': (count: number, limit: number) =>
        `renewed ${count} times, where ${limit} is the limit`,
      'due-date-moved': (from: string, to: string) =>
        `due on ${from}, which a special closure moves to ${to}`,
    },
    copy: (copy: string) => `copy ${copy}`,
    stocks: 'Counted back from the history',
    toBeTold: (count: number) => `Reservations of which the next mails tell: ${count}`,
    open: 'The take-over is open: --close ends it.',
    closed: 'The take-over is closed.',
  },
};

/** The numbers of titles at a place, together. */
const byPlace = (stocks: readonly Stock[]): readonly Omit<Stock, 'title'>[] => {
  const sums = new Map<string, Omit<Stock, 'title'>>();
  for (const { type, place, count } of stocks) {
    const key = `${type} ${place}`;
    sums.set(key, { type, place, count: (sums.get(key)?.count ?? 0) + count });
  }
  return [...sums].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, sum]) => sum);
};

const numbersOf = ({ code: _, ...numbers }: Refusal): object => numbers;

const why = (
  left: LineLeft,
  { language, refusal: refused, facts, words: { colon } }: Telling,
): readonly string[] => {
  const said = words[language];
  switch (left.is) {
    case 'refused':
      return left.refusals.map((refusal) =>
        language === 'en'
          ? refusalInEnglish(refusal)
          : `${refused(refusal)}${colon}${facts(numbersOf(refusal))}`,
      );
    case 'changed':
      return [
        said.changed,
        `  ${said.before}${colon}${facts(left.recorded)}`,
        `  ${said.now}${colon}${facts(left.now)}`,
      ];
    case 'unreadable':
      return [`${left.path}${colon}${language === 'en' ? left.reason : reasonInJapanese(left.reason)}`];
  }
};

const exceptionTold = (found: Exception, { language, value, words: { colon } }: Telling): string => {
  const { exception, copy } = words[language];
  switch (found.is) {
    case 'reservation-limit':
      return `${value('borrower', found.borrower)}${colon}${exception[found.is](found.reservations, found.limit)}`;
    case 'reserved-twice':
      return `${value('borrower', found.borrower)}${colon}${exception[found.is](found.reservations, found.title)}`;
    case 'renewal-limit':
      return `${copy(found.copy)}${colon}${exception[found.is](found.renewals, found.limit)}`;
    case 'due-date-moved':
      return `${copy(found.copy)}${colon}${exception[found.is](found.from, found.to)}`;
  }
};

/** It as text. */
export const told = (found: TakeOver, telling: Telling): readonly string[] => {
  const said = words[telling.language];
  const { colon, event } = telling.words;
  const left = found.left.flatMap((one) => [
    `  ${said.line(one.line, one.kind, one.key)}`,
    ...why(one, telling).map((line) => `    ${line}`),
  ]);
  const strays = found.strays.map((line) => `  ${said.stray(line)}`);
  return [
    ...(found.isDryRun ? [said.dryRun] : []),
    said.counts(found.taken, found.again, found.left.length + found.strays.length),
    ...(left.length + strays.length === 0 ? [] : [`■ ${said.left}`, ...left, ...strays]),
    ...(found.exceptions.length === 0 ? [] : [`■ ${said.exceptions}`]),
    ...found.exceptions.map((exception) => `  ${exceptionTold(exception, telling)}`),
    `■ ${said.stocks}`,
    ...byPlace(found.stocks).map(
      ({ type, place, count }) =>
        `  ${event(type)}${place === '' ? '' : ` ${telling.place(place)}`}${colon}${count}`,
    ),
    said.toBeTold(found.toBeTold),
    found.isOpen ? said.open : said.closed,
  ];
};
