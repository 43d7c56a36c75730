import { renderSentence } from './render-group.js';
import { renewalReasons } from './renewal-reasons.js';
import { listCounterNames, quoteCounters, sectionName, type Speaker } from './speaker.js';

/** A question of よくある質問（FAQ）, and its answers. */
export interface FrequentQuestion {
  readonly question: string;
  readonly answers: readonly string[];
}

const renewals = (speaker: Speaker): string => {
  const { base, limit, days } = speaker.policy.renewal;
  const howOftenRenewed = speaker.words.notes.howOftenRenewed(speaker);
  if (limit === 0) return howOftenRenewed;
  const from = base === 'click' ? '「貸出延長」ボタンをクリックした日' : 'それまでの返却期日';
  return [
    `「貸出状況照会」画面で「貸出延長」ボタンをクリックし、次の画面で「確認」ボタンをクリックすると延長申込みができます。${from}から${days.normal}日後が返却期日になります（期間短縮資料は${days.short}日後）。${howOftenRenewed}`,
    '以下の場合には延長を行うことができません。',
    ...Object.values(renewalReasons(speaker)).map((reason, index) => `${'①②③④⑤'[index] ?? ''}${reason}`),
  ].join('\n');
};

/** A sentence about the address that sends the mails; empty if the library has none. */
const renderSender = ({ profile: { mail } }: Speaker, before: string, after: string): string =>
  mail === null ? '' : `${before} ${mail} ${after}`;

/** FAQ こんなときは ①–⑩ (R58, R60–R69, R72–R74, R82–R97). Each line of `answers` is an answer. */
export const faqWords = {
  notHeld: {
    question: (speaker: Speaker): string =>
      `${speaker.profile.name}で所蔵していない本は、インターネットからリクエストできますか？`,
    answers: (speaker: Speaker): string =>
      [
        `当館ホームページに掲載している「蔵書リクエスト票」に必要事項を入力し、${speaker.profile.mail === null ? '' : 'メールで'}お申込みください。`,
        '詳細は当館ホームページの「利用案内>リクエスト」のページをご覧ください。',
      ].join('\n'),
  },
  pickupPlace: {
    question: '予約した本は、どこで受け取れますか？',
    answers: (speaker: Speaker): string =>
      `申込みの際に、受取館を${quoteCounters(speaker)}にした場合はお知らせメールが届いた翌日以降に${listCounterNames(speaker).join('、')}へ、他の図書館を指定した場合はお知らせメールに記載されている曜日以降に、指定した図書館までお越しください。`,
  },
  toBring: {
    question: '予約した本を受け取る時に必要なものはありますか？',
    answers: (speaker: Speaker): string => speaker.words.notes.cards(speaker),
  },
  noCartButton: {
    question: '「所蔵情報画面」に「予約カート」ボタンがありません。',
    answers: (speaker: Speaker): string =>
      [
        '「状態」が「禁帯」「館内」「館短」となっている本は、図書館外への持ち出しができないので、「予約カート」ボタンが表示されません。',
        `また、既に${speaker.policy.reservationLimit}件の予約を申し込んでいる場合、「予約カート」に入れることはできますが、「予約」ボタンが押せません。（「予約上限数を超過しています。」と表示されます。）`,
        'その本が既に「予約カート」に入っている場合は、「予約カート」ボタンが表示されません。「予約カート状況」ボタンを押し、カートの中身を確認してみてください。',
      ].join('\n'),
  },
  isReady: {
    question: '予約した資料が確保された（貸出しできる状態になった）かどうか知りたい。',
    answers: (speaker: Speaker): string =>
      [
        `貸出準備が整った本は、「予約状況照会」画面に「貸出可能」と表示されます。また、確保された日の${speaker.words.dates.timeOfDay(speaker.policy.readyMail.at)}に、貸出準備完了のお知らせメールを送信します。`,
        `${renderSender(speaker, 'お知らせメールの発信者アドレスは', 'です。')}メールが届かないときは、受信拒否の設定になっていないか、迷惑メールフォルダに収納されていないか、確認をお願いします。`,
      ].join('\n'),
  },
  passwordForgotten: {
    question: 'パスワードを忘れてしまいました。',
    answers: (speaker: Speaker): string =>
      `当館で、現在登録されているパスワードを削除し、新たなパスワードを登録できるよう設定しますので、${sectionName(speaker)}までご連絡いただくか、${speaker.profile.name}カウンターまでお越しください。`,
  },
  cancelling: {
    question: 'インターネット予約を取り消しできますか？',
    answers: (speaker: Speaker): string =>
      [
        '資料が確保される前であれば、「予約状況照会」画面に「予約中」と表示されており、「変更取消」のアイコンをクリックすることにより予約を取り消すことができます。',
        speaker.words.notes.notCancelled(speaker),
      ].join('\n'),
  },
  renewing: { question: '借りている本の貸出延長はできますか？', answers: renewals },
  mailMissing: {
    question: '貸出準備完了のメールが届きません。',
    answers: (speaker: Speaker): string =>
      [
        'メールソフトの設定によって、自動的に迷惑メールフォルダに収納されてしまう場合があります。また、携帯電話のメールの場合、パソコンから発信されるメールを受信拒否している場合があります。',
        `${renderSender(speaker, '当館からの発信アドレスは', 'になっています。')}設定の確認および、迷惑メールフォルダ内の確認をお願いします。`,
        'メールアドレスの登録をしていなかったり、入力間違いの場合もあります。当館ホームページ「メールアドレス変更」の画面で確認・変更をお願いします。',
      ].join('\n'),
  },
  moving: {
    question: '引っ越しをしました。何か手続きは必要ですか？',
    answers: (speaker: Speaker): string =>
      [
        `住所、電話番号などの情報は、インターネット上では変更できません。お手数ですが${speaker.profile.name}に来館して、「利用登録申込書」に変更事項及び登録情報を記入し、変更の事実を確認できる公的証明書（住所の場合は、新住所とお名前が明記されている運転免許証など）とともにカウンターに提出してください。遠隔地にお住まいの場合は、「遠隔地にお住まいの方の利用登録について」の場合と同様に、変更事項を記載した「利用登録申込書」と、変更の事実を確認できる公的証明書のコピーを${sectionName(speaker)}まで郵送してください。`,
        '電話番号のみ変更の場合は、口頭連絡のみで結構です。（その際、本人確認のため旧電話番号を確認させていただきます。）',
      ].join('\n'),
  },
};

/** The questions and answers of a library. */
export const faq = (speaker: Speaker): readonly FrequentQuestion[] =>
  Object.values(speaker.words.faq).map(({ question, answers }) => ({
    question: renderSentence(question, speaker),
    answers: renderSentence(answers, speaker).split('\n'),
  }));
