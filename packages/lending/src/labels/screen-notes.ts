import { renderGroup } from './render-group.js';
import { bothCards, listCounterNames, ownCard, quoteCounters, sectionName, type Speaker } from './speaker.js';

/** The announced days from the mail to the arrival at a branch: 4～5. */
const formatAnnouncedDays = ({ policy }: Speaker): string => {
  const { least, most } = policy.dispatch.announcedDays;
  return least === most ? `${least}` : `${least}～${most}`;
};

const renderPhone = ({ profile: { phone } }: Speaker): string => (phone === null ? '' : `（電話：${phone}）`);

/** The instruction to call the library if a book is already 貸出可能 (R73, R74). */
export const renderCallUs = (done: string, speaker: Speaker): string =>
  `貸出準備が整った本については、「貸出可能」という表示になり、画面上で${done}ことはできません。${sectionName(speaker)}までご連絡ください。${renderPhone(speaker)}`;

/** Sentences of the guide for screens and mails. Show each beside the field or text that it explains. */
export const noteWords = {
  /** Beside 受取場所 (R3, R10, R27). */
  postage: '送料自己負担',
  postedBack: ({ profile }: Speaker): string => `${profile.name}まで郵送してください`,
  branchRegistration: '受取館を利用するには、その図書館での利用登録が必要です。',

  /** Beside 予約方法 and 優先順位 (R41, R44–R47). */
  readInOrder:
    '上下本など順番に借りたい時は「予約」ボタンを押す前に、「予約方法」の「読みたい順予約」ボタンを押してください。',
  ranks:
    '「読みたい順予約」の場合は優先順位のボックスで設定を行ってください。番号の若いものから先にご用意します。',
  outOfOrder:
    '上下巻の小説や、シリーズものなど、内容が続いている本を通常予約した場合、順番どおりにご用意できない場合があります。',
  onlyInOrder: '順番どおりに読みたいときは、必ず「読みたい順予約」を行ってください。',

  /** After 確認 (R48). */
  done: '以上で予約申込みは終了です。',

  /** About the mail: its time, the next steps, and the cards for the pickup (R49–R53, R60, R61). */
  mailed: (speaker: Speaker): string =>
    `予約申込みを受けた本については、貸出準備を終えた日の${speaker.words.dates.timeOfDay(speaker.policy.readyMail.at)}にメールでお知らせします。`,
  atCounter: (speaker: Speaker): string => `受取館が${quoteCounters(speaker)}の場合`,
  elsewhere: (speaker: Speaker): string => `受取館が${quoteCounters(speaker)}以外の場合`,
  nextDay: (speaker: Speaker): string =>
    `メールを受け取った日の翌日以降に、${listCounterNames(speaker).join('、')}のカウンターまでお越しください。`,
  dispatched: 'メールを受け取った日から直近の発送日に、本を発送します。',
  daysLater: (speaker: Speaker): string =>
    `メールを受け取った日から${formatAnnouncedDays(speaker)}日後に、受取館までお越しください。`,
  cards: (speaker: Speaker): string =>
    `${listCounterNames(speaker).join('、')}で受け取る場合は${ownCard(speaker)}、他の図書館で受け取る場合は、${bothCards(speaker)}が必要です。`,

  /** Beside 貸出可能 (R54–R57, R73, R74). */
  ready: '貸出準備は完了しています。',
  readyBeforeMail: (speaker: Speaker): string =>
    `受取館が${listCounterNames(speaker).join('、')}の場合は、メールが送信される前であっても「貸出可能」となっていれば、貸出準備は完了しています。ただし、メールが送信されるまで別置されておりますので、受取の際はカウンター職員に「まだメールが届いていない予約資料がある」ことを伝えて、${speaker.profile.card}をご提示ください。`,
  notCancelled: (speaker: Speaker): string => renderCallUs('取り消す', speaker),

  /** Beside the confirmation of a renewal (R78). */
  howOftenRenewed: ({ policy: { renewal } }: Speaker): string =>
    renewal.limit === 0 ? '貸出延長は行っていません。' : `延長は${renewal.limit}度のみ行うことができます。`,

  /** At the foot of the page: the month of the guide (R106). */
  asOf: ({ profile }: Speaker): string => `（${profile.asOf} 作成）`,
};

/** The notes of a library. */
export const screenNotes = (speaker: Speaker) => renderGroup(speaker.words.notes, speaker);

export type ScreenNotes = ReturnType<typeof screenNotes>;

/** 遠隔地にお住まいの方の利用登録について (R98–R102), with the postage that the policy requires (A58). */
export const remoteRegistrationWords = (speaker: Speaker): string => {
  const { profile, policy } = speaker;
  return `遠隔地にお住まいの方は、${profile.name}ホームページ内にある「インターネット予約貸出サービス」から「利用登録申込書」をダウンロードし、必要事項を記入の上、お名前と現住所を確認できる公的証明書のコピーと${profile.card}を送付する際に使用する返信用封筒（${policy.returnPostageYen}円分（簡易書留郵送料）の切手をお貼りください）を${sectionName(speaker)}まで郵送してください。お作りした${profile.card}は、お名前、住所を確認するために使用した公的証明書のコピーとともに簡易書留で返送いたします。`;
};

/** The sentence of a library about patrons who live far away. */
export const remoteRegistration = (speaker: Speaker): string => speaker.words.remoteRegistration(speaker);
