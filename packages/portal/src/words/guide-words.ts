/**
 * The words of the guide on the pages, quoted exactly. Words that the library's texts contain are left out.
 */
export const guideWords = {
  start: {
    where: (name: string) => `予約した図書は、${name}やお住まいの地域の受取指定館で借りることができます。`,
    home: (postage: string) => `ご自宅への郵送も可能です（${postage}）。`,
    flow: 'ご利用のながれ',
    registration: (name: string) => `${name}の利用者登録をお願いします。そのあとは…`,
    steps: {
      password: 'パスワード、メールアドレスを登録する',
      search: 'ホームページで本を探す',
      reserve: '貸出予約をする',
      pickUp: '指定した場所で本を受け取る',
      bringBack: '受けとった場所で本を返す',
    },
    postedBack: (note: string) => `※ 自宅受取は${note}`,
  },

  login: {
    heading: '「利用者ポータル」へ ログイン',
    forgotten: 'パスワードを忘れてしまいました',
  },

  holdings: {
    aboutStatus: '「状態」の表記について',
    onShelf: (name: string) => `状態が「在架」の場合、${name}の棚にあります。`,
    onLoan:
      '状態が「協力」「貸出中」の場合、現在貸出中です。予約件数は「予約カート」横の予約数で確認できます。',
    noButton: '「貸出情報」に「予約」ボタンが表示されない資料は貸出できません。',
  },

  reserving: {
    heading: '貸出予約をするには',
    places:
      'お近くの図書館や図書室が受取館であるかは、当館ホームページ「インターネット予約貸出サービス」の下部【インターネット予約貸出受取館一覧】で確認できます。',
    click: '当館ホームページ ポータルログイン をクリック',
    find: '「蔵書検索」のページを開き、書名、著者名、出版社などのキーワードから、目的の本を探す',
    add: '見つかったら「タイトル」をクリックし、所蔵情報画面を表示します。「予約カート」のボタンをクリックすると、カートに保存されます。',
    more: '他に借りたい本がある場合は、③～④を繰り返します。',
    toCart: '「予約カート状況」をクリックし、',
    review: '予約カートに入れた本の内容を確認してください。',
    place: '「受取場所」を変更する場合はここで指定できます。',
    tick: '予約したい本のチェックボックスにチェックを入れ、「予約する」ボタンを押します。',
    remove: '予約を取り消す場合はチェックボックスにチェックを入れ、「削除」ボタンを押します。',
    confirm: '確認画面になりますので、間違いなければ「確認」ボタンを押します。',
  },

  reservations: {
    ready: '貸出準備が整った本',
    notOnScreen: '画面上で取り消すことはできません。',
  },

  receiving: {
    heading: '本を受け取るには',
    mail: '貸出準備完了のお知らせメール',
    receipt: '本の受取',
    dispatchDays: '貸出準備完了のお知らせメールには、当月の発送日が記載されております。',
    cards: '受け取る時に必要なもの',
    ready: '「予約状況照会」画面で「貸出可能」と表示されている本について',
  },

  faq: {
    heading: 'こんなときは',
    more: 'ホームページの「インターネット予約貸出サービス」内の「よくある質問（FAQ）」もご覧ください。',
  },
};
