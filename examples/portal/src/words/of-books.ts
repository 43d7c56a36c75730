/** About books: searching, what is held, the cart. */
export const ofBooks = {
  search: {
    modes: '検索の種類',
    classes: '分類を選ぶと、詳細検索の「分類」に入ります。',
    ndcBy: '分類は日本十進分類法（日本図書館協会）によります。',
    allOf: (name: string) => `${name}のすべて`,
    refused: '検索できませんでした',
    nothing: '見つかりませんでした',
    nothingDo: '言葉を短くしたり、別の言葉に変えたりして、もう一度お試しください。',
    shown: (from: number, many: number) => `書名の読み順\u3000${from}～${from + many - 1}件目を表示`,
    pages: '検索結果のページ',
    next: (many: number) => `次の${many}件`,
  },

  holdings: {
    of: (name: string) => `（${name}）`,
    inCart: (cart: string) => `カートに入っています（${cart}）`,
    reserved: (reservations: string) => `予約しています（${reservations}）`,
    onLoan: (loans: string) => `借りています（${loans}）`,
    notForLoan: '図書館外への貸出はできません',
    none: '所蔵なし',
    reading: '読み',
    published: '出版年',
  },

  cart: {
    now: '現在の予約：',
    items: (items: number) => `${items}件`,
    most: (limit: number) => `（${limit}件まで）。`,
    left: (left: number) => `あと${left}件予約できます。`,
    empty: '予約カートは空です。',
    find: '本を探す',
    more: 'ほかの本を探す',
    tick: (name: string) => `${name} を選ぶ`,
    usual: '通常予約',
    backToUsual: '通常予約に戻す',
    changePlaces: '受取場所を変更する',
    noMail: 'メールアドレスが登録されていません',
    noMailDo: '貸出準備が整っても、お知らせメールが届きません。',
    notNow: 'いまは予約できません',
    notReserved: '予約できませんでした',
    notRemoved: '削除できませんでした',
    notAdded: '予約カートに入れられませんでした',
    placesNotKept: '受取場所を変更できませんでした',
    noneTicked: '本のチェックボックスにチェックを入れてください。',
    noRank: '優先順位は、1から始まる番号で入力してください。',
    tooMany: (chosen: number, left: number) =>
      `選んだ本は${chosen}件、いま予約できるのは${Math.max(0, left)}件です。チェックをはずすか、受け取りが済んで件数が減ってから、もう一度「予約する」を押してください。`,
  },

  confirmation: {
    heading: '予約の確認',
    lead: (many: number) => `次の${many}件を予約します。間違いなければ「確認」ボタンを押してください。`,
    back: 'カートに戻る',
    done: '予約しました',
    mail: '貸出準備が整った日に、メールでお知らせします。',
  },
} as const;
