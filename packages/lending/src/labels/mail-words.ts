import { listCounterNames, type Speaker } from './speaker.js';

/** A line of a mail: a place, the number of books, and the formatted days. A missing day is null. */
export interface MailPlace {
  readonly place: string;
  readonly books: number;
  readonly dispatched: string | null;
  readonly from: string | null;
  readonly until: string | null;
}

/** The mail about ready reservations (R49–R53, R59–R61), and about late, lost or changed ones (A51, A55). */
export const mailWords = {
  subject: '貸出準備完了のお知らせメール',
  opening: 'ご予約の本の貸出準備が完了しました。',
  /** For example ・稚内：2冊、4月9日(金)に発送、4月11日(日)以降、4月23日(金)まで（予定）. */
  place: ({ place, books, dispatched, from, until }: MailPlace): string =>
    [`・${place}：${books}冊`, dispatched && `${dispatched}に発送`, from, until]
      .filter((part) => part !== null)
      .join('、'),
  title: (name: string): string => `\u3000${name}`,

  /** Instructions for pickups at places of each class (R3, R10, R50–R52). */
  counter: (speaker: Speaker): string => speaker.words.notes.nextDay(speaker),
  branch: (speaker: Speaker): string => {
    const { dispatched, daysLater } = speaker.words.notes;
    return [dispatched, daysLater(speaker)].join('\n');
  },
  home: (speaker: Speaker): string => {
    const { dispatched, postage, postedBack } = speaker.words.notes;
    return `${dispatched}（${postage}）\n※ 自宅受取は${postedBack(speaker)}`;
  },

  /** `days` are the formatted dispatch days. */
  dispatchDays: (days: readonly string[]): string => `発送日：${days.join('、')}`,

  /** Books that wait again, come late or get other days. */
  waitsAgain: {
    subject: '貸出準備の取り消しのお知らせメール',
    before:
      'お知らせした次の本は、資料の都合によりお渡しできなくなりました。ご迷惑をおかけし、申し訳ございません。',
    after:
      'ご予約は元の順番のまま「予約中」に戻りました。貸出準備が整いましたら、改めてメールでお知らせします。',
  },
  late: {
    subject: '到着の遅れのお知らせメール',
    before: 'お知らせした次の本は、お届けが遅れています。ご迷惑をおかけし、申し訳ございません。',
    after: '受取館に到着しましたら、改めてメールでお知らせします。それまでは、受け取ることができません。',
    afterToHome: '発送しましたら、予約状況照会でご確認いただけます。',
  },
  daysUnknown: {
    subject: '受取日変更のお知らせメール',
    before:
      '次の本は、お知らせした日にはお受け取りいただけなくなりました。ご迷惑をおかけし、申し訳ございません。',
    after: '新しい日が決まりましたら、改めてメールでお知らせします。',
  },
  daysChanged: {
    subject: '受取日変更のお知らせメール',
    before: '次の本は、お知らせした日が変わりました。次のとおりお受け取りください。',
  },
};

/** The mail of `mailWords` as a letter, to a patron whom no mail reached. */
export const noticeLetterWords: typeof mailWords = {
  ...mailWords,
  subject: '貸出準備完了のお知らせ',
  counter: (speaker) => `${listCounterNames(speaker).join('、')}のカウンターまでお越しください。`,
  branch: () => '本が受取館に着いてから、受取館までお越しください。',
  home: (speaker) => {
    const { postage, postedBack } = speaker.words.notes;
    return `本をご自宅に発送します。（${postage}）\n※ 自宅受取は${postedBack(speaker)}`;
  },
  waitsAgain: {
    ...mailWords.waitsAgain,
    subject: '貸出準備の取り消しのお知らせ',
    after: 'ご予約は元の順番のまま「予約中」に戻りました。貸出準備が整いましたら、改めてお知らせします。',
  },
  late: {
    ...mailWords.late,
    subject: '到着の遅れのお知らせ',
    after: '受取館に到着しましたら、改めてお知らせします。それまでは、受け取ることができません。',
  },
  daysUnknown: {
    ...mailWords.daysUnknown,
    subject: '受取日変更のお知らせ',
    after: '新しい日が決まりましたら、改めてお知らせします。',
  },
  daysChanged: { ...mailWords.daysChanged, subject: '受取日変更のお知らせ' },
};
