import { codeWords } from '@torioki/lending/labels';
import { calendarWords } from './calendar-words.js';
import { renderDateAt } from './dates.js';
import { dispatchWords } from './dispatch-words.js';
import { letterPageWords } from './letter-words.js';
import { missingWords } from './missing-words.js';
import { patronActWords } from './patron-act-words.js';
import { patronPaperWords } from './patron-paper-words.js';
import { patronRecordWords } from './patron-record-words.js';
import { patronWords } from './patron-words.js';
import { noticeWords } from './notice-words.js';
import { overdueWords } from './overdue-words.js';
import { placeWords } from './place-words.js';
import { policyWords } from './policy-words.js';
import { pullWords } from './pull-words.js';
import { registrationWords } from './registration-words.js';
import { handoverWords } from './handover-words.js';
import { scanWords } from './scan-words.js';
import { shelfWords } from './shelf-words.js';
import { staffRequestWords } from './staff-request-words.js';
import { titleWords } from './title-words.js';

const invalid = '入力内容に誤りがあります。';

/** The text of a fault beside its field. */
const renderFault = ({ ja = invalid }: { readonly ja?: string; readonly reason: string }): string => ja;

/** The words of the pages for staff in Japanese. */
export const staffWords = {
  /** The language of the pages, for browsers and screen readers. */
  lang: 'ja',
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
      '画面を開いた後に、職員、役割、場所または最近の読み取りが変わりました。何も記録していません。画面を開き直して、もう一度操作してください。',
    outdatedDo: '画面を開き直す',
    tooLarge: '送られた内容が大きすぎます',
    tooLargeLead: '何も記録していません。入力を短くして、もう一度操作してください。',
    unserved: 'ただいま使えません',
    unservedLead:
      '図書館のシステムが応答していません。記録できたかどうかわからない操作は、画面を開き直して確認してください。',
    tooMany: '続けて間違えたため、しばらくサインインできません',
    busy: 'ただいま混み合っています',
    busyLead: (seconds: number) => `サインインが集中しています。約${seconds}秒後に、もう一度お試しください。`,
    invalid,
    start: '今日の仕事へ',
  },

  /** The precondition of a refused command. */
  first: (what: string) => `先に必要なこと：${what}`,
  rules: (ids: readonly string[]) => `根拠の規則：${ids.join('、')}`,

  scan: scanWords,
  letters: letterPageWords,
  lists: { more: '続きを見る' },
  pull: pullWords,
  handover: handoverWords,
  dispatch: dispatchWords,
  missing: missingWords,
  overdue: overdueWords,
  notices: noticeWords,
  shelf: shelfWords,
  requests: staffRequestWords,
  patrons: patronWords,
  patronActs: patronActWords,
  patronRecord: patronRecordWords,
  patronPapers: patronPaperWords,
  registrations: registrationWords,
  titles: titleWords,
  places: placeWords,
  calendars: calendarWords,
  policy: policyWords,

  today: {
    heading: '今日の仕事',
    waiting: (place: string) => `${place}で待っている仕事の件数`,
    counts: {
      underWay: 'ここへ輸送中',
      arrived: '到着して、受取りを待つ',
      comingBack: '本館へ戻る途中',
      toDispatch: '今日発送する資料',
      toFetch: '書架から用意するタイトル',
      setAside: '別置と取置の資料',
      ended: '取置が終わった資料',
      notSent: 'メールが届かず、電話する予約',
      overdue: '返却期日を過ぎた貸出',
      missing: '所在不明の資料',
      outOfCirculation: '利用停止の資料',
      titleRequests: '回答を待つ蔵書リクエスト',
      cardsToSend: '送る利用者カード',
    },
    troubles: '自動処理の不具合',
    troublesLead: '最近の不具合です。続くときは、システムの担当者にお知らせください。',
    job: '処理',
    code: '不具合',
    lastAt: '最後に起きたとき',
    calendars: '休館日と発送日の公表',
    calendarsLead: (days: number) =>
      `どの日まで公表したかを示します。公表済みの日が残り${days}日以内になると、印が付きます。`,
    calendarsOf: '場所',
    closedDays: '休館日の公表済期間',
    dispatchDays: '発送日の公表済期間',
    publishedUntil: (day: string) => `${day}まで`,
    unpublished: '公表していません',
    noDispatch: '発送しません',
    endsSoon: 'まもなく終わります',
  },

  signIn: {
    heading: '職員のサインイン',
    staff: '職員コード',
    password: 'パスワード',
    show: '表示',
    submit: 'サインイン',
    ends: '15分間操作がないとき、またはサインインから12時間たったときに、サインインは自動で終わります。',
    takeOver: (staff: string) =>
      `いまは職員 ${staff} がサインインしています。ほかの職員がサインインすると、そのサインインは終わります。`,
    failed: 'サインインできませんでした',
    wrong: '職員コードまたはパスワードが違います。',
    noDuty: 'あなたには役割がありません。一般資料の担当に、役割の登録を依頼してください。',
    wait: (seconds: number) => `続けて間違えたため、${seconds}秒後に、もう一度お試しください。`,
    ended: 'サインインは終わっています',
    expired:
      '15分間操作がなかったか、サインインから12時間たったか、サインアウトしたため、サインインは終わりました。送った操作は記録していません。もう一度サインインしてください。',
    changed:
      'あなたの役割かパスワードが変わったか、職員の登録が終わったため、サインインは終わりました。送った操作は記録していません。もう一度サインインしてください。できないときは、一般資料の担当に確認してください。',
    again: 'サインインする',
    out: 'サインアウトしました',
    still: 'サインインしています',
    signOut: 'サインアウト',
    takeTurn: '次の職員に替わる',
    chooseDuty: '役割と場所を選ぶ',
    notChosen: '役割を選べませんでした',
    unknownDuty: 'あなたの役割ではありません。一覧から選んでください。',
    changePassword: 'パスワードの変更',
    mustChange:
      '最初のパスワードを、自分だけが知るパスワードに変えてください。変えるまで、ほかのページは使えません。',
    present: 'いまのパスワード',
    nextPassword: '新しいパスワード',
    nextHint: '8文字以上。長い言葉や文を使えます。',
    submitPassword: '変更する',
    notChanged: 'パスワードを変更できませんでした',
    wrongPresent: 'いまのパスワードが違います。',
  },

  people: {
    heading: '職員の一覧',
    duty: (role: string, place: string) => `${role}（${place}）`,
    staff: '職員コード',
    name: '氏名',
    duties: '役割と場所',
    state: '状態',
    active: '使用中',
    firstPassword: '最初のパスワードのまま',
    hasLeft: '終了',
    noDuties: '役割なし',
    add: '職員を追加する',
    codeHint: '半角の英数字、点、ハイフン、下線を64文字まで。一度使ったコードは、終了した後も使えません。',
    password: '最初のパスワード',
    passwordHint: '8文字以上。本人は、最初のサインインのときに変えます。',
    role: '役割',
    place: '場所',
    submitAdd: '追加する',
    addDuty: '役割を追加する',
    removeDuty: '外す',
    giveFirstPassword: '新しい最初のパスワード',
    submitFirstPassword: 'パスワードを登録する',
    end: 'この職員を終了する',
    endLead: '終了すると、元に戻せません。サインインは直ちに終わり、職員コードは二度と使えません。',
    refused: '変更できませんでした',
    signsOut: '役割やパスワードを変えると、その職員のサインインは終わります。',
    fieldFault: renderFault,
    fault: (label: string, fault: Parameters<typeof renderFault>[0]) => `${label}：${renderFault(fault)}`,
    tooShort: (least: number) => `パスワードは${least}文字以上にしてください。`,
    tooLong: (most: number) => `パスワードは${most}文字以下にしてください。`,
    tooManyPeople: (most: number) => `職員は、終了した人も含めて${most}人までです。`,
    tooManyDuties: (most: number) => `役割は1人${most}件までです。先に、ほかの役割を外してください。`,
    errors: {
      'staff-code-taken': 'この職員コードは、使用中か、終了した職員のものです。別のコードにしてください。',
      'staff-unknown': 'この職員コードの職員はいません。',
      'staff-has-left': 'この職員は終了しています。',
      'place-unknown': 'この場所は、開いている受取場所にありません。一覧から選んでください。',
      'last-general-materials':
        '一般資料の担当の役割を持つ職員がいなくなります。先に、ほかの職員に一般資料の担当の役割を追加してください。',
      'password-too-common': '推測されやすいパスワードです。別のパスワードにしてください。',
      'same-password': 'いまと同じパスワードです。別のパスワードにしてください。',
      'roster-changed': '同時に別の変更がありました。内容を確認して、もう一度操作してください。',
    },
  },
};
