import type { InBoth } from '../rendering/language.js';

/** The columns of a migration file, and their contents. Leave a column empty in rows that do not need it. */
export const columns = {
  kind: {
    ja: '行の種類: copy(資料)、loan(貸出)、reservation(予約)',
    en: 'the kind of the row: copy, loan or reservation',
  },
  key: {
    ja: '旧システムでの番号。種類ごとに異なること。同じ番号の行は二度引き継がれない',
    en: 'the key in the old system, different for each row of a kind: a row is migrated once',
  },
  copy: { ja: '資料番号', en: 'the copy; of a reservation only if a copy is set aside for it' },
  title: { ja: 'タイトルコード(資料と予約)', en: 'the title, of a copy and of a reservation' },
  loanClass: {
    ja: '資料の貸出区分: circulating、short-loan、in-library、in-library-short、not-for-loan',
    en: 'of a copy: circulating, short-loan, in-library, in-library-short or not-for-loan',
  },
  source: { ja: '資料の所有: own(自館)、interlibrary(借受け)', en: 'of a copy: own or interlibrary' },
  borrower: {
    ja: '利用者の仮名(貸出と予約)',
    en: 'the pseudonym of the borrower, of a loan and of a reservation',
  },
  location: { ja: '受取場所(貸出と予約)', en: 'the pickup place, of a loan and of a reservation' },
  is: {
    ja: '資料: on-shelf、missing、in-transit-back、lent-to-library。予約: waiting、secured、noticed、shipped、arrived',
    en: 'of a copy: on-shelf, missing, in-transit-back, lent-to-library; of a reservation: waiting, secured, noticed, shipped, arrived',
  },
  from: { ja: '返送中の資料の発送元', en: 'of a copy in transit back: the place that sent it' },
  library: { ja: '協力貸出中の資料の貸出先のコード', en: 'of a copy that is lent to a library: its code' },
  lentOn: { ja: '貸出日', en: 'of a loan: the day on which it began' },
  dueDate: { ja: '返却期日', en: 'of a loan: the day on which it is due, its renewals included' },
  renewals: { ja: '延長した回数。空なら0', en: 'of a loan: how often it was renewed; empty is 0' },
  since: {
    ja: '予約の日時か日(日本時間、2021-03-01 10:00 か 2021-03-01)',
    en: 'of a reservation: when it was placed, by the clock in Tokyo, as 2021-03-01 10:00 or 2021-03-01',
  },
  rank: {
    ja: '同じ日時の予約の順。空なら0。同じなら先の行が先になる',
    en: 'of reservations of one instant: smaller ranks come first; empty is 0; of equal ranks the earlier line comes first',
  },
  noticedOn: {
    ja: '連絡した日(noticed、shipped、arrived)',
    en: 'of a noticed, shipped or arrived reservation: the day of the notice',
  },
  holdOpenDays: { ja: '取置期間(開館日数)', en: 'with noticedOn: the length of the hold, in open days' },
  on: {
    ja: '発送した日、または到着した日',
    en: 'of a shipped or arrived reservation: the day of the shipment or the arrival',
  },
  group: {
    ja: '読みたい順予約の番号',
    en: 'of a reservation in a reading order: the key of the reading order',
  },
  readingRank: { ja: '読みたい順での優先順位', en: 'with group: the rank in the reading order' },
  turnCame: {
    ja: '読みたい順で順番が来たか: yes、空ならいいえ',
    en: 'with group: yes if its turn has come, or empty',
  },
} as const satisfies Readonly<Record<string, InBoth<string>>>;

export type Column = keyof typeof columns;
