import type { Wording } from '@torioki/lending/labels';

/** The words of the pull list in Japanese. */
export const pullWords = {
  heading: '書架から用意する',
  list: '用意する資料',
  lead: '請求記号の順です。書架から取り出した資料を、上の欄で読み取ってください。長いリストは、予約の古いものから200タイトルずつに分かれます。',
  empty: '用意する資料はありません。',
  callNumber: '請求記号',
  noCallNumber: '請求記号なし',
  copy: '資料番号',
  title: '書名',
  pickup: '受取場所',
  since: '予約日',
  queue: '予約の順番',
  position: '順番',
  state: '状態',
  waits: '順番が来れば用意します',
  heldBack: '読みたい順で前の資料が、まだ用意されていません',
  suspended: (day: string) => `休止中（${day}まで）`,
  more: (reservations: number) => `ほかに${reservations}件の予約があります。`,
  nobodyWaits: 'このタイトルを待つ予約はありません。',
};

/** The words of the pull list in English. */
export const englishPullWords: Wording<typeof pullWords> = {
  heading: 'Pull list',
  list: 'Copies to fetch',
  lead: 'In the order of the call numbers. Scan each copy in the field above when you have fetched it. A long list has parts of 200 titles, those with the oldest reservations first.',
  empty: 'There is nothing to fetch.',
  callNumber: 'Call number',
  noCallNumber: 'No call number',
  copy: 'Copy',
  title: 'Title',
  pickup: 'Pickup place',
  since: 'Reserved',
  queue: 'Waiting reservations',
  position: 'Position',
  state: 'State',
  waits: 'Gets a copy in its turn',
  heldBack: 'The title before it in the reading order is not secured yet',
  suspended: (day) => `Suspended until ${day}`,
  more: (reservations) => `Further reservations: ${reservations}.`,
  nobodyWaits: 'No reservation waits for this title.',
};
