import { codeWords } from '@torioki/lending/labels';
import { renderDateAt } from './dates.js';

/** The words of the pages for staff in Japanese. */
export const staffWords = {
  heading: '職員のページ',
  toTheText: '本文へ',
  pages: '職員のページの一覧',
  /** The link to the pages in the other language. */
  otherLanguage: 'English',
  staffCode: (code: string) => `職員 ${code}`,
  day: renderDateAt,
  roles: {
    counter: codeWords.counter[0],
    branch: codeWords.branch[0],
    'general-materials': codeWords['general-materials'][0],
    dispatch: codeWords.dispatch[0],
  },

  trouble: {
    unknown: '職員として確認できませんでした',
    unknownLead:
      'このページは、図書館の職員だけが使えます。職員としてサインインしてから、もう一度開いてください。サインインの方法がわからないときは、システムの担当者にお尋ねください。',
    notFound: 'ページが見つかりません',
    notFoundLead: 'このページはありません。アドレスを確認するか、今日の仕事のページから進んでください。',
    outdated: 'この画面は古くなっています',
    outdatedLead:
      '画面を開いた後に、職員、役割または場所が変わりました。何も記録していません。画面を開き直して、もう一度操作してください。',
    outdatedDo: '画面を開き直す',
    tooLarge: '送られた内容が大きすぎます',
    tooLargeLead: '何も記録していません。入力を短くして、もう一度操作してください。',
    unserved: 'ただいま使えません',
    unservedLead:
      '図書館のシステムが応答していません。記録できたかどうかわからない操作は、画面を開き直して確認してください。',
    invalid: '入力内容に誤りがあります。',
    start: '今日の仕事へ',
  },

  today: {
    heading: '今日の仕事',
    lead: (place: string) => `${place}で待っているものの数です。`,
    place: 'この場所の資料',
    headquarters: '本館の仕事',
    counts: {
      underWay: 'ここへ輸送中',
      arrived: '到着して、受取りを待つ',
      comingBack: '本館へ戻る途中',
      toFetch: '書架から用意するタイトル',
      setAside: '別置の資料',
      ended: '取置が終わった資料',
      due: '次のメールでお知らせする予約',
      notSent: 'メールが届かず、電話する予約',
      overdue: '返却期日を過ぎた貸出',
      missing: '所在不明の資料',
      outOfCirculation: '利用停止の資料',
      titleRequests: '回答を待つ蔵書リクエスト',
    },
    calendars: '暦の公表',
    calendarsLead: (days: number) => `公表した最後の日です。残りが${days}日以内のものには、印が付きます。`,
    calendarsOf: '場所',
    closedDays: '休館日',
    dispatchDays: '発送日',
    unpublished: '公表していません',
    noDispatch: '発送しません',
    endsSoon: 'まもなく終わります',
  },
};
