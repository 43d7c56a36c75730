import { findPlaceName } from '../speaker.js';
import type { RefusalTexts } from './texts.js';

export const readingOrderTexts = {
  'predecessor-not-secured': {
    why: '読みたい順で先の本がまだ用意されていない',
    ja: () => '「読みたい順予約」の優先順位が先の本を先にご用意します。',
    staff: ({ heldBack, title }) =>
      `タイトルコード ${title} を待つ${heldBack.length}件は、「読みたい順予約」で先の本を待っています。`,
    en: ({ heldBack }) =>
      `${heldBack.length} of the waiting reservations wait for an earlier title of a reading order.`,
    precondition: {
      ja: () => '読みたい順で前の予約が用意されるか、貸し出されるか、なくなること。',
      en: () => 'The earlier reservation in the reading order must be secured or picked up, or must end.',
    },
  },
  'too-few-for-an-order': {
    why: '読みたい順の本が2件に足りない',
    ja: () => '「読みたい順予約」は2件以上の本を選んでください。',
    staff: ({ lines }) => `「読みたい順予約」は2件以上の本を選んでください。今は${lines}件です。`,
    en: ({ lines }) => `A reading order requires at least two titles. This one has ${lines}.`,
    precondition: {
      ja: () => '2件以上の本を選ぶこと。',
      en: () => 'A second title must be added.',
    },
  },
  'duplicate-priority': {
    why: '優先順位が重複している',
    ja: ({ rank }) => `優先順位「${rank}」が重複しています。`,
    staff: null,
    en: ({ rank }) => `The rank ${rank} was given twice.`,
    precondition: {
      ja: () => '優先順位を一度ずつ使うこと。',
      en: () => 'Each rank must be given once.',
    },
  },
  'several-pickups': {
    why: '読みたい順の受取場所が二つ以上ある',
    ja: () => '「読みたい順予約」の受取場所は1か所にしてください。',
    staff: ({ locations }, speaker) =>
      `「読みたい順予約」の受取場所が${locations.length}か所あります（${locations.map((one) => findPlaceName(speaker, one)).join('、')}）。1か所にしてください。`,
    en: ({ locations }, place) =>
      `The reading order names several pickup places: ${locations.map(place).join(', ')}.`,
    precondition: {
      ja: () => '受取場所を1か所にすること。',
      en: () => 'The reading order must name one pickup place.',
    },
  },
  'group-known': {
    why: '読みたい順予約の番号が既に使われている',
    ja: () => 'この「読みたい順予約」は既に登録されています。',
    staff: ({ group }) => `読みたい順予約の番号 ${group} は既に使われています。`,
    en: ({ group }) => `Another reading order has the id ${group}.`,
    precondition: {
      ja: () => '別の番号を使うこと。',
      en: () => 'The reading order must have another id.',
    },
  },
  'group-unknown': {
    why: 'その読みたい順予約がない',
    ja: () => 'その「読みたい順予約」はありません。',
    staff: ({ group }) => `番号 ${group} の「読みたい順予約」は、この方にはありません。`,
    en: ({ group }) => `Reading order ${group} is unknown, or belongs to another borrower.`,
    precondition: {
      ja: () => '本人の「読みたい順予約」を指定すること。',
      en: () => "The command must name one of the borrower's reading orders.",
    },
  },
  'not-in-group': {
    why: '読みたい順にない予約である',
    ja: () => 'この「読みたい順予約」にない予約です。',
    staff: ({ reservation }) =>
      `予約番号 ${reservation} は、この「読みたい順予約」の終わっていない予約ではありません。`,
    en: ({ reservation }) => `Reservation ${reservation} is not an open reservation of the reading order.`,
    precondition: {
      ja: () => '終わっていない予約を指定すること。',
      en: () => 'The command must name an open reservation of the reading order.',
    },
  },
  'rank-settled': {
    why: '資料が確保された予約の優先順位は変えられない',
    ja: () => '資料が確保された予約の優先順位は変更できません。',
    staff: ({ reservation }) =>
      `予約番号 ${reservation} には資料が確保されたため、優先順位は変更できません。`,
    en: ({ reservation }) =>
      `A copy was secured for reservation ${reservation}. Its rank can no longer change.`,
    precondition: {
      ja: () => 'なし。資料が確保された予約の優先順位は変わらない。',
      en: () => 'Nothing helps: the rank cannot change once a copy was secured.',
    },
  },
  'rank-too-small': {
    why: '優先順位が小さすぎる',
    ja: ({ above }) => `優先順位は${above}より大きい番号にしてください。`,
    staff: ({ rank, above, reservation }) =>
      `優先順位${rank}は選べません。${above}までの本には資料が確保されています。予約番号 ${reservation} は${above}より大きい番号にしてください。`,
    en: ({ rank, above }) => `The rank ${rank} is too small. A copy was secured for the rank ${above}.`,
    precondition: {
      ja: ({ above }) => `${above}より大きい優先順位を付けること。`,
      en: ({ above }) => `The rank must be greater than ${above}.`,
    },
  },
} satisfies Partial<RefusalTexts>;
