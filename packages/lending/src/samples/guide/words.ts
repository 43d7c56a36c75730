import type { Quotes } from './quote.js';

export const screenWords: Quotes = {
  service: {
    heading: ['R98', 216, 'インターネット予約貸出サービス'],
    logIn: ['R28', 73, 'ポータルログイン'],
    pickupLocations: ['R26', 67, 'インターネット予約貸出受取館一覧'],
    aboutTitleRequests: ['R68', 152, '利用案内>リクエスト'],
    titleRequest: ['R67', 151, '蔵書リクエスト票'],
    mailAddress: ['R90', 204, 'メールアドレス変更'],
    registration: ['R92', 208, '利用登録申込書'],
    remoteRegistration: ['R94', 208, '遠隔地にお住まいの方の利用登録について'],
    faq: ['R97', 212, 'よくある質問（FAQ）'],
  },
  portal: {
    heading: ['R29', 76, '利用者ポータル'],
    cart: ['R38', 99, '予約カート状況'],
    reservations: ['R54', 141, '予約状況照会'],
    loans: ['R75', 188, '貸出状況照会'],
  },
  holdings: {
    heading: ['R30', 84, '所蔵情報画面'],
    title: ['R30', 84, 'タイトル'],
    lending: ['R36', 93, '貸出情報'],
    status: ['R32', 88, '状態'],
    addToCart: ['R31', 84, '予約カート'],
    reservations: ['R35', 91, '予約数'],
  },
  cart: {
    pickup: ['R39', 101, '受取場所'],
    way: ['R41', 105, '予約方法'],
    inOrder: ['R41', 105, '読みたい順予約'],
    reserve: ['R40', 103, '予約する'],
    remove: ['R42', 107, '削除'],
    rank: ['R44', 113, '優先順位'],
    confirm: ['R43', 111, '確認'],
  },
  reservations: { change: ['R72', 182, '変更取消'] },
  loans: {
    renew: ['R75', 188, '貸出延長'],
    dueDate: ['R76', 188, '返却期日'],
    confirm: ['R75', 188, '確認'],
  },
};

export const pickupClasses: Quotes = {
  counter: ['R8', 30, '道立図書館・議会図書室'],
  branch: ['R8', 30, '市町村立図書館・室'],
  home: ['R8', 30, '自宅'],
};

export const reservationWords: Quotes = {
  waiting: ['R71', 182, '予約中'],
  secured: ['R69', 172, '貸出可能'],
  noticed: ['R69', 172, '貸出可能'],
  shipped: ['R69', 172, '貸出可能'],
  arrived: ['R69', 172, '貸出可能'],
};

export const statusWords: Quotes = {
  'on-shelf': ['R33', 90, '在架'],
  'on-loan': ['R34', 91, '貸出中'],
  'in-transit-back': ['R34', 91, '貸出中'],
  'lent-to-library': ['R34', 91, '協力'],
};
