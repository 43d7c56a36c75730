import { formatFullDate } from '../../dates.js';
import { findHeadquartersName, findPlaceName } from '../../speaker.js';
import { copyWord } from '../../words.js';
import type { StaffTexts } from '../texts.js';

/**
 * The words for a copy's status. A copy that is set aside is 別置 before its mail and 取置 after it, but has one
 * status (R56).
 */
const stateWord: Readonly<Record<keyof typeof copyWord, string>> = {
  ...copyWord,
  'set-aside': '確保済（メール前は別置、メール後は取置）',
  'at-branch': '受取館に到着済',
};

export const copyAndLoanTexts = {
  'copy-unknown': null,
  'copy-known': null,
  'copy-elsewhere': ({ copy, is }) => `資料番号 ${copy} は現在「${stateWord[is]}」です。`,
  'copy-not-lendable': null,
  'copy-borrowed': null,
  'copy-left': null,
  'copy-not-here': ({ from, location }, speaker) =>
    `この資料は「${findPlaceName(speaker, from)}」にあります。「${findPlaceName(speaker, location)}」では扱えません。`,
  'nobody-waiting': ({ title }) => `タイトルコード ${title} を待つ予約はありません。`,
  'title-waited-for': ({ waiting, title }) =>
    `タイトルコード ${title} は${waiting}人が予約して待っています。この方には貸し出せません。`,
  'loan-known': ({ loan }) => `貸出番号 ${loan} は既に使われています。`,
  'loan-unknown': ({ loan }) => `貸出番号 ${loan} の貸出は、この方にはありません。`,
  'loan-returned': ({ loan }) => `貸出番号 ${loan} は既に返却されています。`,
  'loan-lost': ({ loan }) => `貸出番号 ${loan} には紛失の届けが出ています。`,
  'renewal-click-expired': ({ minutes }) =>
    `「貸出延長」のクリックから${minutes}分を過ぎています。もう一度「貸出延長」から行ってください。`,
  'renewal-branch-pickup': ({ location }, speaker) =>
    `「${findPlaceName(speaker, location)}」で受け取った本は延長できません。`,
  'renewal-patron-overdue': ({ overdue }) => `この方には延滞本が${overdue.length}冊あります。`,
  'renewal-reserved-by-other': ({ waiting }) => `この本は、ほかに${waiting}人が予約して待っています。`,
  'renewal-limit-reached': ({ limit }) =>
    limit === 0 ? '貸出延長は行っていません。' : `この貸出はすでに${limit}度延長しています。`,
  'renewal-interlibrary': () => '他の図書館から借り受けた本は延長できません。',
  'nothing-to-pay': ({ location }, speaker) =>
    `「${findPlaceName(speaker, location)}」の窓口に返された本です。送料は記入できません。`,
  'wrong-return-place': ({ expected, location }, speaker) =>
    `この本の返却場所は「${findPlaceName(speaker, expected)}」です。「${findPlaceName(speaker, location)}」では返却を受け付けられません。`,
  'wrong-pickup-place': ({ expected, location }, speaker) =>
    `受取場所は「${findPlaceName(speaker, expected)}」です。「${findPlaceName(speaker, location)}」では扱えません。`,
  'set-aside-already': ({ title }) =>
    `この方のために、タイトルコード ${title} の別の資料を確保しています。そちらを渡してください。`,
  'set-aside-for-other': ({ copy }) => `資料番号 ${copy} は、他の方のために確保しています。`,
  'prefectural-card-missing': (_, { profile }) =>
    `${profile.name}の${profile.card}が提示されていません。提示を求めてください。`,
  'branch-card-missing': ({ location }, speaker) =>
    `「${findPlaceName(speaker, location)}」の${speaker.profile.card}が提示されていません。提示を求めてください。`,
  'walk-in-at-headquarters-only': (_, speaker) =>
    `予約のない本の貸出は、${findHeadquartersName(speaker)}のカウンターで行ってください。`,
  'calendar-horizon-exceeded': null,
  'headquarters-pickup-not-shipped': null,
  'not-a-dispatch-day': null,
  'noticed-today': ({ noticedOn }) =>
    `お知らせメールの日は${formatFullDate(noticedOn)}です。翌日以降の発送日に発送してください。`,
  'notice-outdated': () => '今回のメールの開始より後に用意された本です。次の回のメールでお知らせします。',
  'notice-not-next': null,
  'notice-without-reason': null,
  'hold-not-over': ({ lastDay }) =>
    `取置期間は${formatFullDate(lastDay)}までです。それまで他の方に回すことはできません。`,
  'hold-not-begun': () => '取置期間はまだ始まっていません。メールの送信か、受取館への到着を待ってください。',
} satisfies Partial<StaffTexts>;
