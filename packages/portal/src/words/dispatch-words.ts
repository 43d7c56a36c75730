import type { Wording } from '@torioki/lending/labels';

/** The words of the pages for the dispatch desk in Japanese. */
export const dispatchWords = {
  heading: '発送',
  list: (day: string) => `${day}に発送する資料`,
  lead: '箱に入れる資料を、上の欄で読み取ってください。自宅への資料のラベルは、下の「印刷」にあります。',
  empty: '今日発送する資料は、もうありません。',
  next: (day: string) => `次の発送日は${day}です。`,
  noNext: '来月の終わりまで、公表された発送日はありません。',
  place: (place: string, copies: number) => `${place}（${copies}冊）`,
  copy: '資料番号',
  title: '書名',
  card: 'カード下4桁',
  noCard: 'カードなし',
  papers: '印刷',
  papersLead: '箱のラベルとリストには、今日その場所へ発送を記録した資料があります。',
  parcels: { title: '自宅への資料のラベル', empty: '今日発送する自宅への資料は、もうありません。' },
  sentParcels: {
    title: '自宅への資料のラベル（今日発送済）',
    empty: '自宅への資料の発送は、今日はまだ記録していません。',
  },
  box: (place: string) => `${place}行きの箱`,
  emptyBox: '今日は、この箱の資料の発送を記録していません。',
  copies: (copies: number) => `${copies}冊`,
  inBox: '箱の資料',
};

/** The words of the pages for the dispatch desk in English. */
export const englishDispatchWords: Wording<typeof dispatchWords> = {
  heading: 'Dispatch',
  list: (day) => `Copies that leave on ${day}`,
  lead: 'Scan each copy in the field above when you put it into its box. The labels for homes are below, under Print.',
  empty: 'No further copies leave today.',
  next: (day) => `The next dispatch day is ${day}.`,
  noNext: 'No dispatch day is published until the end of the next month.',
  place: (place, copies) => `${place}: ${copies}`,
  copy: 'Copy',
  title: 'Title',
  card: 'End of the card number',
  noCard: 'No card',
  papers: 'Print',
  papersLead:
    'The label and the list of a box have the copies whose dispatch to the place was recorded today.',
  parcels: { title: 'Labels for parcels to homes', empty: 'No further parcel to a home leaves today.' },
  sentParcels: {
    title: 'Labels for parcels to homes that left today',
    empty: 'No dispatch to a home was recorded today.',
  },
  box: (place) => `Box for ${place}`,
  emptyBox: 'No dispatch in this box was recorded today.',
  copies: (copies) => `Copies: ${copies}`,
  inBox: 'Copies in the box',
};
