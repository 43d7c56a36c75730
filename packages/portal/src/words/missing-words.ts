import type { Wording } from '@torioki/lending/labels';

/** The words of the page for missing copies in Japanese. */
export const missingWords = {
  heading: '所在不明と利用停止',
  lists: { missing: '所在不明の資料', outOfCirculation: '利用停止の資料' },
  empty: { missing: '所在不明の資料はありません。', outOfCirculation: '利用停止の資料はありません。' },
  copy: '資料番号',
  title: '書名',
  state: '状態',
  since: 'この状態になった日',
  waiting: '待つ予約',
  place: '場所',
  removed: (status: string, reason: string) => `${status}（${reason}）`,
  why: '利用停止の理由',
  reasons: { damaged: '破損', binding: '製本', exhibition: '展示', other: 'その他' },
  acts: {
    'declare-lost': '所在不明にする',
    'declare-found': '見つかった',
    'return-to-circulation': '利用停止を終える',
    remove: '利用停止にする',
    withdraw: '除籍する',
  },
  withdrawLead: '除籍すると、元に戻せません。この資料しかない予約は、提供できない予約になります。',
  noAct: 'この資料にできることは、ここにはありません。',
  refused: '記録できませんでした',
};

/** The words of the page for missing copies in English. */
export const englishMissingWords: Wording<typeof missingWords> = {
  heading: 'Missing and out of circulation',
  lists: { missing: 'Missing copies', outOfCirculation: 'Copies out of circulation' },
  empty: { missing: 'No copy is missing.', outOfCirculation: 'No copy is out of circulation.' },
  copy: 'Copy',
  title: 'Title',
  state: 'State',
  since: 'Since',
  waiting: 'Waiting reservations',
  place: 'Place',
  removed: (status, reason) => `${status}: ${reason}`,
  why: 'Reason',
  reasons: { damaged: 'damaged', binding: 'binding', exhibition: 'exhibition', other: 'other' },
  acts: {
    'declare-lost': 'Declare missing',
    'declare-found': 'Declare found',
    'return-to-circulation': 'Return to circulation',
    remove: 'Remove from circulation',
    withdraw: 'Withdraw',
  },
  withdrawLead: 'This is final. Reservations that only this copy can fill end as unfillable.',
  noAct: 'There is nothing to do for this copy here.',
  refused: 'This could not be recorded',
};
