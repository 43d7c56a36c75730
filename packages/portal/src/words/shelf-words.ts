import type { Wording } from '@torioki/lending/labels';

/** The words of the pages about the shelf, the arrivals and the way back in Japanese. */
export const shelfWords = {
  copy: '資料番号',
  title: '書名',
  shelf: {
    heading: '取置の棚',
    list: '置いてある資料',
    lead: '取置期間が過ぎた資料には、印が付きます。夜の処理が取置を終わらせた後に、資料を読み取ると、次に置く場所がわかります。',
    empty: '置いてある資料はありません。',
    shelvesLead:
      '「別置」は、お知らせのメールの前の資料と、図書館や自宅へ送る資料です。「取置」は、メールの後に受取りを待つ資料です。',
    pickup: '受取場所',
    place: '置き場所',
    lastDay: '取置の最後の日',
    notBegun: '始まっていません',
    isOver: '過ぎています',
    ended: '取置が終わった資料',
    endedLead:
      '前の開館日から今日までに取置が終わった資料です。読み取ると、書架に戻すか次の人に用意するかがわかります。次の開館日の後に、この一覧から消えます。',
    changed: 'お知らせした日が変わった利用者',
    changedLead: '次のメールでお知らせします。先に来館や電話があれば、いまの日を伝えてください。',
    changedMore: 'お知らせが多いため、日が変わった利用者がほかにもいるかもしれません。',
    reader: '利用者',
    promised: 'お知らせした最後の日',
    now: 'いまの最後の日',
    unknown: '未定',
  },
  arrivals: {
    heading: '到着',
    list: 'ここへ輸送中の資料',
    lead: '届いた資料を、上の欄で読み取ってください。',
    empty: 'ここへ輸送中の資料はありません。',
    sent: '発送日',
    expected: '受取開始の予定日',
    isDue: '今日届く予定',
    isLate: '遅れています',
  },
  back: {
    heading: '返却と返送',
    list: '本館へ戻す資料',
    lead: '返された資料を、上の欄で読み取ってください。箱に入れるときに、もう一度読み取ります。',
    empty: '本館へ戻す資料はありません。',
    since: '待ち始めた日',
    state: '状態',
    waits: '箱に入れる',
    underWay: '本館へ輸送中',
  },
};

/** The words of the pages about the shelf, the arrivals and the way back in English. */
export const englishShelfWords: Wording<typeof shelfWords> = {
  copy: 'Copy',
  title: 'Title',
  shelf: {
    heading: 'Hold shelf',
    list: 'Copies set aside here',
    lead: 'A copy whose hold is over has a mark. The night ends its hold. Then scan the copy to see where it belongs.',
    empty: 'No copy is set aside here.',
    shelvesLead:
      'Set aside (別置) are copies before their mail, and copies for branches and homes. On the hold shelf (取置) are copies that wait for pickup after their mail.',
    pickup: 'Pickup place',
    place: 'Shelf',
    lastDay: 'Last day of the hold',
    notBegun: 'Not begun',
    isOver: 'Over',
    ended: 'Copies whose hold has ended',
    endedLead:
      'These holds ended since the last open day. Scan a copy to see whether it belongs on the shelf or to the next reader. It leaves the list after the next open day.',
    changed: 'Readers whose promised days changed',
    changedLead:
      'The next mail reports the change. If a reader comes or calls before, report the present day.',
    changedMore: 'There are many notices, so the days of other readers may have changed too.',
    reader: 'Reader',
    promised: 'Promised last day',
    now: 'Present last day',
    unknown: 'Not known yet',
  },
  arrivals: {
    heading: 'Arrivals',
    list: 'Copies on the way to this place',
    lead: 'Scan each copy that has come in the field above.',
    empty: 'No copy is on the way to this place.',
    sent: 'Sent',
    expected: 'Expected on the shelf',
    isDue: 'Expected today',
    isLate: 'Late',
  },
  back: {
    heading: 'Returns',
    list: 'Copies for the headquarters',
    lead: 'Scan each returned copy in the field above. Scan it again when you put it in the box.',
    empty: 'No copy goes back to the headquarters.',
    since: 'Waits since',
    state: 'State',
    waits: 'Put it in the box',
    underWay: 'On its way',
  },
};
