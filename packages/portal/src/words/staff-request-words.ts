import { titleRequestWord, type Wording } from '@torioki/lending/labels';

/** The words of the page for title requests in Japanese. */
export const staffRequestWords = {
  heading: '蔵書リクエストへの回答',
  lead: '古いものから並びます。申し込んだ人は、回答を自分のページで見ます。',
  empty: '回答を待つ蔵書リクエストはありません。',
  more: (requests: number) => `ほかに${requests}件あります。回答すると、次のものが見えます。`,
  forgotten: '申し込んだ人の登録が終わったため、内容がありません',
  requestedOn: '申込日',
  fields: {
    author: '著者名',
    publisher: '出版社',
    published: '出版年',
    standardNumber: 'ISBN、ISSN',
    note: '備考',
  },
  answers: { purchase: '購入する', interlibrary: '他館から借りる', decline: '用意できないと回答する' },
  done: {
    purchase: '「購入する」と回答しました',
    interlibrary: '「他館から借りる」と回答しました',
    decline: '「用意できない」と回答しました',
  },
  next: {
    purchase: '資料が届いたら、「タイトルと資料」のページで追加してください。',
    interlibrary: '資料が届いたら、「タイトルと資料」のページで、他館の資料として追加してください。',
  },
  reason: '用意できない理由',
  noReason: '用意できない理由を選んでから、回答してください。',
  reasons: {
    unobtainable: titleRequestWord.unobtainable,
    'outside-collection': titleRequestWord['outside-collection'],
    'already-held': titleRequestWord['already-held'],
    other: titleRequestWord.other,
  },
  refused: '回答を記録できませんでした',
};

/** The words of the page for title requests in English. */
export const englishStaffRequestWords: Wording<typeof staffRequestWords> = {
  heading: 'Answer title requests',
  lead: 'The oldest request comes first. Its patron sees the answer on a page of the portal.',
  empty: 'No title request waits for an answer.',
  more: (requests) => `Further requests: ${requests}. They appear when you have answered these.`,
  forgotten: 'The registration of the patron has ended, so the content is deleted',
  requestedOn: 'Requested',
  fields: {
    author: 'Author',
    publisher: 'Publisher',
    published: 'Published',
    standardNumber: 'ISBN or ISSN',
    note: 'Note',
  },
  answers: { purchase: 'Purchase', interlibrary: 'Borrow from another library', decline: 'Decline' },
  done: {
    purchase: 'The answer is recorded: purchase',
    interlibrary: 'The answer is recorded: borrow from another library',
    decline: 'The answer is recorded: declined',
  },
  next: {
    purchase: 'When the copy comes, add it under Titles and copies.',
    interlibrary: 'When the copy comes, add it under Titles and copies, as a copy of another library.',
  },
  reason: 'Reason to decline',
  noReason: 'Choose a reason to decline before you answer.',
  reasons: {
    unobtainable: 'The title cannot be obtained',
    'outside-collection': 'The title is outside the collection',
    'already-held': 'The library has the title already',
    other: 'Another reason',
  },
  refused: 'The answer could not be recorded',
};
