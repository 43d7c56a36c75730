import type { Wording } from './own-words.js';

/**
 * The names of links, buttons, fields and screens, in the guide's spelling (A12). The words of the search
 * screens are in the package `catalogue`.
 */
export const screenWords = {
  /** The page of the service, with its links (R26, R28, R67, R68, R90, R97, R98). */
  service: {
    heading: 'インターネット予約貸出サービス',
    logIn: 'ポータルログイン',
    pickupLocations: 'インターネット予約貸出受取館一覧',
    aboutTitleRequests: '利用案内>リクエスト',
    titleRequest: '蔵書リクエスト票',
    mailAddress: 'メールアドレス変更',
    registration: '利用登録申込書',
    remoteRegistration: '遠隔地にお住まいの方の利用登録について',
    faq: 'よくある質問（FAQ）',
  },

  /**
   * 蔵書リクエスト票. The fields have the same names as in the search (R13–R15, R20, R67); 出版年 and 備考 are ours.
   */
  titleRequest: {
    heading: '蔵書リクエスト票',
    name: '書名',
    author: '著者名',
    publisher: '出版者',
    published: '出版年',
    standardNumber: 'ISBN/ISSN',
    note: '備考',
  },

  /** The portal, and the screens in it (R29, R38, R54, R75). */
  portal: {
    heading: '利用者ポータル',
    cart: '予約カート状況',
    reservations: '予約状況照会',
    loans: '貸出状況照会',
  },

  /** 所蔵情報画面 (R30–R36). */
  holdings: {
    heading: '所蔵情報画面',
    title: 'タイトル',
    lending: '貸出情報',
    status: '状態',
    addToCart: '予約カート',
    reservations: '予約数',
  },

  /** 予約カート状況, and the confirmation that follows (R39–R44). */
  cart: {
    pickup: '受取場所',
    way: '予約方法',
    inOrder: '読みたい順予約',
    reserve: '予約する',
    remove: '削除',
    rank: '優先順位',
    confirm: '確認',
  },

  /** 予約状況照会 (R72). */
  reservations: { change: '変更取消' },

  /** 貸出状況照会, and the confirmation that follows (R75, R76). */
  loans: { renew: '貸出延長', dueDate: '返却期日', confirm: '確認' },
} as const;

/** The names of links, buttons, fields and screens, after replacement. */
export type ScreenWords = Wording<typeof screenWords>;
