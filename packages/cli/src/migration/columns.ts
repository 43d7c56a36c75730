import type { InBoth } from '../rendering/language.js';

/** The columns of a migration file, and their contents. Leave a column empty in rows that do not need it. */
export const columns = {
  kind: {
    ja: '行の種類: copy(資料)、loan(貸出)、reservation(予約)',
    en: 'the kind of the row: copy, loan or reservation',
  },
  key: {
    ja: '旧システムでの番号。種類ごとに異なること。同じ番号の行は二度引き継がれない',
    en: "the row's key in the old system, unique among the rows of one kind; each row is migrated once",
  },
  copy: { ja: '資料番号', en: 'the copy; for a reservation, only the copy set aside for it' },
  title: { ja: 'タイトルコード(資料と予約)', en: 'for a copy and a reservation: the title' },
  loanClass: {
    ja: '資料の貸出区分: circulating、short-loan、in-library、in-library-short、not-for-loan',
    en: 'for a copy: circulating, short-loan, in-library, in-library-short or not-for-loan',
  },
  source: { ja: '資料の所有: own(自館)、interlibrary(借受け)', en: 'for a copy: own or interlibrary' },
  borrower: {
    ja: '利用者の仮名(貸出と予約)',
    en: 'for a loan and a reservation: the pseudonym of the borrower',
  },
  location: { ja: '受取場所(貸出と予約)', en: 'for a loan and a reservation: the pickup place' },
  is: {
    ja: '資料: on-shelf、missing、in-transit-back、lent-to-library。予約: waiting、secured、noticed、shipped、arrived',
    en: 'for a copy: on-shelf, missing, in-transit-back, lent-to-library; for a reservation: waiting, secured, noticed, shipped, arrived',
  },
  from: { ja: '返送中の資料の発送元', en: 'for a copy in transit back: the place that sent it' },
  library: {
    ja: '協力貸出中の資料の貸出先のコード',
    en: 'for a copy lent to a library: the code of that library',
  },
  lentOn: { ja: '貸出日', en: 'for a loan: its first day' },
  dueDate: { ja: '返却期日', en: 'for a loan: its due date after all renewals' },
  renewals: { ja: '延長した回数。空なら0', en: 'for a loan: the number of renewals; empty means 0' },
  since: {
    ja: '予約の日時か日(日本時間、2021-03-01 10:00 か 2021-03-01)',
    en: 'for a reservation: the time when it was placed, in Tokyo time, such as 2021-03-01 10:00 or 2021-03-01',
  },
  rank: {
    ja: '同じ日時の予約の順。空なら0。同じなら先の行が先になる',
    en: 'for reservations of the same time: smaller ranks come first; empty means 0; if ranks are equal, the earlier line comes first',
  },
  noticedOn: {
    ja: '連絡した日(noticed、shipped、arrived)',
    en: 'for a noticed, shipped or arrived reservation: the day of the notice',
  },
  holdOpenDays: { ja: '取置期間(開館日数)', en: 'with noticedOn: the number of open days of the hold' },
  on: {
    ja: '発送した日、または到着した日',
    en: 'for a shipped or arrived reservation: the day of shipping or arrival',
  },
  group: {
    ja: '読みたい順予約の番号',
    en: 'for a reservation in a reading order (volumes that are prepared one after another): the key of the reading order',
  },
  readingRank: { ja: '読みたい順での優先順位', en: 'with group: the rank in the reading order' },
  turnCame: {
    ja: '読みたい順で順番が来たか: yes、空ならいいえ',
    en: 'with group: yes if the reservation has its turn, or empty',
  },
} as const satisfies Readonly<Record<string, InBoth<string>>>;

export type Column = keyof typeof columns;
