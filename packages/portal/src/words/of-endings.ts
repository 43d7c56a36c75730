/** What a form has done, where no page of its own says so. */
export const ofEndings = {
  endings: {
    loggedIn: 'ログインしました。',
    password: 'パスワードを登録しました。',
    passwordAndMail: 'パスワードとメールアドレスを登録しました。',
    added: '予約カートに入れました。',
    removed: '予約カートから削除しました。',
    places: '受取場所を、表示のとおりにしました。',
    inOrder: '読みたい順予約にしました。優先順位を確認してください。',
    usual: '通常予約にしました。',
    /** The end of each page that asks for 確認. */
    toConfirm: '間違いなければ「確認」ボタンを押してください。',
    day: '図書館の時計を翌朝9時まで進めました。',
    week: '図書館の時計を1週間進めました。',
    fetched: '用意できた本を受け取りました。',
    brought: '借りている本を返しました。',
  },
} as const;
