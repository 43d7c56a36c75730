import { decisions, lendingEvents } from '@torioki/lending';

const listWords = (
  definitions: Readonly<Record<string, { readonly type: string; readonly ja: string }>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.values(definitions).map(({ type, ja }) => [type, ja]));

export const commandWord = listWords(decisions);

export const eventWord = listWords(lendingEvents);

/** The Japanese names of the parts of the history that decisions read. */
export const partWord: Readonly<Record<string, string>> = {
  borrower: '利用者',
  copy: '資料',
  forgotten: '消去',
  group: '読みたい順予約',
  holdings: '所蔵',
  loan: '貸出',
  queue: '順番待ち',
  renewal: '貸出延長',
  reservation: '予約',
  'rules in force': '運用規則・暦・受取場所',
  migration: '引継ぎ',
  'title request': '蔵書リクエスト',
};
