import type { Quotes } from './quote.js';

/** The sentences of the guide that refusals quote. */
export const refusals: Quotes = {
  'already-secured': [
    'R73, R74',
    184,
    '貸出準備が整った本については、「貸出可能」という表示になり、画面上で取り消すことはできません。道立図書館一般資料サービス課までご連絡ください。（電話：011-386-8521）',
  ],
  'branch-card-missing': ['R61', 160, 'その図書館の利用者カードと、道立図書館の利用者カードが必要です。'],
  'over-reservation-limit': ['R65', 166, '予約上限数を超過しています。'],
  'prefectural-card-missing': ['R60', 160, '道立図書館の利用者カードが必要です。'],
  'renewal-branch-pickup': ['R79', 192, '道立図書館・議会図書室・自宅以外で受け取った本'],
  'renewal-interlibrary': ['R83', 196, '他の図書館から借り受けた本'],
  'renewal-limit-reached': ['R82', 195, 'すでに1度延長している'],
  'renewal-patron-overdue': ['R80', 193, '延滞本がある'],
  'renewal-reserved-by-other': ['R81', 194, '予約が入っている'],
  'not-on-web': ['R91', 208, '住所、電話番号などの情報は、インターネット上では変更できません。'],
  'old-phone-mismatch': ['R96', 210, '本人確認のため旧電話番号を確認させていただきます。'],
};

export const registryRefusals: Quotes = {
  'patron-unknown': ['R4', 13, '道立図書館の利用者登録をお願いします。'],
};
