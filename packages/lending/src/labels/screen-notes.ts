import type { Policy } from '../policy/index.js';
import { contact } from './contact.js';

/** Sentences of the guide that stand beside what they are about. */
export const screenNotes = {
  /** Beside 受取場所 (R3, R10, R27). */
  postage: '送料自己負担',
  postedBack: '道立図書館まで郵送してください',
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

  /** Beside 貸出可能 (R54–R57, R73, R74). */
  ready: '貸出準備は完了しています。',
  readyBeforeMail:
    '受取館が道立図書館、議会図書室の場合は、メールが送信される前であっても「貸出可能」となっていれば、貸出準備は完了しています。ただし、メールが送信されるまで別置されておりますので、受取の際はカウンター職員に「まだメールが届いていない予約資料がある」ことを伝えて、利用者カードをご提示ください。',
  notCancelled: `貸出準備が整った本については、「貸出可能」という表示になり、画面上で取り消すことはできません。道立図書館一般資料サービス課までご連絡ください。（電話：${contact.phone}）`,

  /** At the foot: as of when the guide is (R106). */
  asOf: '（令和3年3月 作成）',
} as const;

/** 遠隔地にお住まいの方の利用登録について (R98–R102), with the stamps that the policy asks for (A58). */
export const remoteRegistration = ({ returnPostageYen }: Policy): string =>
  `遠隔地にお住まいの方は、道立図書館ホームページ内にある「インターネット予約貸出サービス」から「利用登録申込書」をダウンロードし、必要事項を記入の上、お名前と現住所を確認できる公的証明書のコピーと利用者カードを送付する際に使用する返信用封筒（${returnPostageYen}円分（簡易書留郵送料）の切手をお貼りください）を道立図書館一般資料サービス課まで郵送してください。お作りした利用者カードは、お名前、住所を確認するために使用した公的証明書のコピーとともに簡易書留で返送いたします。`;
