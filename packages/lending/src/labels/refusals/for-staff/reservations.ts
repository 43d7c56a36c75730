import { formatFullDate, formatMonthAndDay } from '../../dates.js';
import { findPlaceName } from '../../speaker.js';
import { reservationWord } from '../../words.js';
import type { StaffTexts } from '../texts.js';

/** The words for a reservation's progress, for staff: 別置 before its mail, then 取置 (R56). */
const progressWord: Readonly<Record<keyof typeof reservationWord, string>> = {
  ...reservationWord,
  secured: '確保済（別置）',
  noticed: '貸出可能（取置、メール済）',
  shipped: '発送済',
  arrived: '受取館に到着済',
};

export const staffReservationTexts = {
  'over-reservation-limit': ({ limit, active, asked }) =>
    `予約上限数を超過しています。上限は${limit}件、現在の予約は${active}件、今回の申込みは${asked}件です。`,
  'title-not-held': ({ title }) =>
    `タイトルコード ${title} の本は所蔵していません。「蔵書リクエスト票」を案内してください。`,
  'not-for-loan': null,
  'in-library-only': null,
  'in-library-short': null,
  'already-reserved': ({ title }) => `この方はタイトルコード ${title} の本を既に予約しています。`,
  'already-borrowed': ({ title }) => `この方はタイトルコード ${title} の本を既に借りています。`,
  'title-twice': ({ title }) => `タイトルコード ${title} が重複しています。`,
  'pickup-location-unknown': null,
  'pickup-location-closed': ({ location }, speaker) =>
    `受取場所「${findPlaceName(speaker, location)}」は閉鎖されています。別の受取場所を指定してください。`,
  'no-home-delivery': null,
  'reservation-known': ({ reservation }) => `予約番号 ${reservation} は既に使われています。`,
  'reservation-unknown': ({ reservation }) => `予約番号 ${reservation} の予約は、この方にはありません。`,
  'reservation-elsewhere': ({ is }) => `この予約は現在「${progressWord[is]}」です。`,
  'nothing-to-change': null,
  'already-secured': ({ is }, { profile }) =>
    `この予約は現在「${progressWord[is]}」です。利用者の画面からは取り消せません。${profile.section}が取り消してください。`,
  'pickup-settled': ({ is }, { profile }) =>
    `この予約は現在「${progressWord[is]}」です。利用者の画面からは受取場所を変更できません。${profile.section}が変更してください。`,
  'reason-missing': () => '予約を取り消す理由を記入してください。',
  'reason-not-asked': () => '利用者による取消に、理由は記入できません。',
  'predecessor-not-secured': ({ heldBack, title }) =>
    `タイトルコード ${title} を待つ${heldBack.length}件は、「読みたい順予約」で先の本を待っています。`,
  'too-few-for-an-order': null,
  'duplicate-priority': null,
  'several-pickups': ({ locations }, speaker) =>
    `「読みたい順予約」の受取場所が${locations.length}か所あります（${locations.map((one) => findPlaceName(speaker, one)).join('、')}）。1か所にしてください。`,
  'group-known': ({ group }) => `読みたい順予約の番号 ${group} は既に使われています。`,
  'group-unknown': ({ group }) => `番号 ${group} の「読みたい順予約」は、この方にはありません。`,
  'not-in-group': ({ reservation }) =>
    `予約番号 ${reservation} は、この「読みたい順予約」の終わっていない予約ではありません。`,
  'rank-settled': ({ reservation }) =>
    `予約番号 ${reservation} には資料が確保されたため、優先順位は変更できません。`,
  'rank-too-small': ({ above, reservation }) =>
    `優先順位${above}までの本には資料が確保されています。予約番号 ${reservation} は${above}より大きい番号にしてください。`,
  'suspension-not-offered': null,
  'suspension-too-short': ({ today }) =>
    `再開する日は、${formatMonthAndDay(today)}より後の日を指定してください。`,
  'suspension-too-long': null,
  'waiting-suspended': ({ suspended, until }) =>
    `待っている${suspended.length}件の予約は休止中です。最初の再開は${formatFullDate(until)}です。`,
} satisfies Partial<StaffTexts>;
