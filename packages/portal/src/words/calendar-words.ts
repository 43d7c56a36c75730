import type { Wording } from '@torioki/lending/labels';

/** The words of the page for calendars in Japanese. */
export const calendarWords = {
  heading: '休館日と発送日',
  place: '場所',
  month: '月（2021-04の形）',
  show: '表示する',
  monthOf: (year: number, month: number) => `${year}年${month}月`,
  previous: '前の月',
  next: '次の月',
  weekdays: { sun: '日', mon: '月', tue: '火', wed: '水', thu: '木', fri: '金', sat: '土' },
  marks: {
    closed: '休館',
    closure: '臨時休館',
    leaves: '発送',
    stays: '発送なし',
    unpublished: '未公表',
  },
  staysLead: '「発送なし」は、公表された発送日でも、本館の休館日または臨時休館のために発送しない日です。',
  ownClosedDays: 'この場所だけの休館日が公表されています。',
  sharedClosedDays: 'この場所だけの休館日は公表されていません。本館の休館日と同じです。',
  until: '公表の最後の日',
  closedDays: '休館日',
  dispatchDays: '発送日',
  unpublished: '公表していません',
  noDispatch: '発送しません',
  closures: '臨時休館',
  noClosures: 'これからの臨時休館はありません。',
  allPlaces: 'すべての場所',
  fields: {
    location: '場所',
    places: '休館する場所',
    from: '最初の日',
    until: '最後の日',
    days: '日',
    dueOn: '新しい返却期日',
  },
  daysHint: '2021-04-05の形で、1行に1日ずつ書きます。空欄にすると、この期間には1日もありません。',
  closedDaysLead: 'この期間の休館日を公表します。公表済みの日は、この内容に置き換わります。',
  dispatchDaysLead:
    'この期間の発送日を公表します。公表済みの日は、この内容に置き換わります。すべての場所に共通です。',
  closureLead:
    '臨時休館にあたる返却期日は新しい返却期日になり、取置の期限も延びます。公表すると取り消せません。',
  acts: {
    'closed-days': '休館日を公表する',
    'dispatch-days': '発送日を公表する',
    closure: '臨時休館を公表する',
  },
  propose: '利用案内のきまりで休館日を書き込む',
  proposed: '休館日を書き込みました。まだ公表していません。確かめてから公表してください。',
  holidaysUnknown:
    'この期間の国民の祝日がわからないため、書き込めません。期間を短くするか、日を書いてください。',
  unknown: '場所が見つかりません',
  unknownLead: 'この場所は公表されていません。一覧から選んでください。',
  refused: '公表できませんでした',
};

/** The words of the page for calendars in English. */
export const englishCalendarWords: Wording<typeof calendarWords> = {
  heading: 'Closed days and dispatch days',
  place: 'Place',
  month: 'Month, such as 2021-04',
  show: 'Show',
  monthOf: (year, month) => `${year}-${`${month}`.padStart(2, '0')}`,
  previous: 'Previous month',
  next: 'Next month',
  weekdays: { sun: 'Sun', mon: 'Mon', tue: 'Tue', wed: 'Wed', thu: 'Thu', fri: 'Fri', sat: 'Sat' },
  marks: {
    closed: 'closed',
    closure: 'special closure',
    leaves: 'dispatch',
    stays: 'no dispatch',
    unpublished: 'not published',
  },
  staysLead:
    'On a day with “no dispatch”, nothing leaves, although it is a published dispatch day: the headquarters is closed, or there is a special closure.',
  ownClosedDays: 'This place has closed days of its own.',
  sharedClosedDays: 'This place has no closed days of its own. It has those of the headquarters.',
  until: 'Last published days',
  closedDays: 'Closed days',
  dispatchDays: 'Dispatch days',
  unpublished: 'Not published',
  noDispatch: 'No dispatch',
  closures: 'Special closures',
  noClosures: 'No special closure is announced.',
  allPlaces: 'All places',
  fields: {
    location: 'Place',
    places: 'Closed places',
    from: 'First day',
    until: 'Last day',
    days: 'Days',
    dueOn: 'New due date',
  },
  daysHint: 'One day on each line, such as 2021-04-05. If the field is empty, the period has no such day.',
  closedDaysLead: 'Publishes the closed days of this period. They replace those that are already published.',
  dispatchDaysLead:
    'Publishes the dispatch days of this period for all places. They replace those that are already published.',
  closureLead:
    'Due dates in the closure become the new due date, and holds end later. You cannot take a closure back.',
  acts: {
    'closed-days': 'Publish the closed days',
    'dispatch-days': 'Publish the dispatch days',
    closure: 'Announce the closure',
  },
  propose: 'Fill in the closed days by the guide',
  proposed: 'The closed days are filled in, but not published. Check them, and publish them.',
  holidaysUnknown:
    'The national holidays of this period are unknown. Make the period shorter, or type the days yourself.',
  unknown: 'Unknown place',
  unknownLead: 'This place is not published. Choose one from the list.',
  refused: 'This could not be published',
};
