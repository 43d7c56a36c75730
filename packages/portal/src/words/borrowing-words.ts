/** Words about a patron's reservations and loans. */
export const borrowingWords = {
  reservations: {
    none: '予約はありません。',
    waiting: '順番を待っている本',
    from: '受取',
    until: '取置',
    bring: 'お持ちいただくもの',
    card: (name: string, card: string) => `${name}の${card}`,
    bothCards: (name: string, card: string) => `その図書館の${card}と、${name}の${card}`,
    dispatched: (day: string) => `（発送日 ${day}）`,
    /** Words that say where a copy is after its notice. A copy at a counter needs none: it only waits. */
    situation: {
      branch: {
        shipped: '受取館へ輸送中です。まだ受け取れません。',
        late: 'お知らせした日になりましたが、まだ受取館に届いていません。届くまで受け取れません。',
        arrived: '受取館に到着しています。',
      },
      home: { late: '発送が遅れています。' },
    },
    /** How the patron learns the day: by mail, or on this page if no mail is sent (A25). */
    dayComes: {
      branch: {
        byMail: '受け取れる日は、お知らせメールでお伝えします。',
        here: '受け取れる日は、この画面でお知らせします。',
      },
      home: {
        byMail: '発送日は、お知らせメールでお伝えします。',
        here: '発送日は、この画面でお知らせします。',
      },
    },
    /** The day when a parcel to a home leaves. */
    leavesOn: '発送日',
    heldBack: '前の巻を先にご用意します',
    queueRank: '順番',
    queueRankOf: (rank: number) => `${rank}番目`,
  },

  estimate: {
    name: 'めやす',
    ofDispatch: '発送のめやす',
    noPromise: 'お約束ではありません',
    ahead: (people: number) =>
      people === 0 ? '前に待っている人はいません。' : `前に${people}人が待っています。`,
    copies: (copies: number) => `貸出できる本は${copies}冊です。`,
    byPolicy: 'これまでの返却がまだ少ないため、貸出期間などの決まりから見積もっています。',
    none: {
      'no-copies': '貸出できる本がないため、めやすはありません。',
      'overdue-or-missing': '返却の見込める本がないため、めやすはありません。',
      'held-back': '前の巻をご用意するまで、めやすはありません。',
      suspended: '予約を再開するまで、めやすはありません。',
      'calendar-ends': '休館日や発送日の公表より先になるため、めやすはありません。',
    },
  },

  ended: {
    heading: '終了した予約',
    none: '終了した予約はありません。',
    on: (day: string) => `${day}に終了しました。`,
    ask: 'ご不明な点は、お問い合わせください。',
  },

  change: {
    place: '受取場所の変更',
    doPlace: '受取場所を変更する',
    ranks: '優先順位の変更',
    ranksSettled:
      '優先順位を変更できるのは、「読みたい順予約」のうち、まだ資料が確保されていない本が2件以上あるときです。',
    doRanks: '優先順位を変更する',
    cancel: '予約の取消',
    doCancel: '予約を取り消す',
    notChanged: '変更できませんでした',
    confirmPlace: '受取場所を変更します。間違いなければ「確認」ボタンを押してください。',
    confirmRanks: '優先順位を変更します。間違いなければ「確認」ボタンを押してください。',
    confirmCancel: 'この予約を取り消します。間違いなければ「確認」ボタンを押してください。',
    donePlace: '受取場所を変更しました',
    doneRanks: '優先順位を変更しました',
    doneCancel: '予約を取り消しました',
    back: '予約状況照会に戻る',
  },

  loans: {
    none: '借りている本はありません。',
    now: '現在の貸出：',
    items: (items: number) => `${items}冊`,
    overdue: (days: number) => `延滞 ${days}日`,
    returnTo: '返却場所',
    notRenewable: '貸出延長はできません',
    notRenewed: '延長できませんでした',
    where: '受けとった場所で本を返してください。',
  },

  renewal: {
    heading: '貸出延長の確認',
    lead: '返却期日を延長します。間違いなければ「確認」ボタンを押してください。',
    gainsNothing: 'いま延長しても、返却期日は変わりません。',
    done: '返却期日を延長しました',
    back: '貸出状況照会に戻る',
  },

  /** 読書記録, which the guide does not have. */
  readingHistory: {
    heading: '読書記録',
    choice: '記録の希望',
    notWanted: '現在、記録していません。',
    wantedSince: (day: string) => `${day}から記録しています。`,
    noEarlierLoans:
      '希望する前に借りた本は記録しません。記録をやめた時や消去した時にまだ記録されていない本も、後から記録することはありません。',
    want: '記録を希望する',
    stop: '記録をやめる',
    delete: '記録をすべて消去する',
    loans: (loans: number) => `記録した本：${loans}冊`,
    none: '記録はありません。',
    lentOn: '貸出日',
    returnedOn: '返却日',
    notReturned: '返却の記録はありません',
    pages: '記録のページ',
    newer: '新しい記録',
    older: '古い記録',
    wanted: 'これから借りる本を記録します。',
    stopped: '記録をやめました。これまでの記録は残っています。',
    deleted: '記録をすべて消去しました。',
    notChanged: '変更できませんでした',
    back: '貸出状況照会に戻る',
  },

  mailAddress: {
    present: '現在のメールアドレス',
    none: '登録されていません',
    next: '新しいメールアドレス',
    change: '変更する',
    changed: 'メールアドレスを変更しました。',
    notChanged: '変更できませんでした',
    wrong: 'メールアドレスを「name@example.jp」の形で入力してください。',
  },
};
