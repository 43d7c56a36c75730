import type { Destination, ScanSituation } from '../decisions/index.js';
import { codeWords } from './code-words.js';
import { copyWord } from './words.js';

/** The words of a code in Japanese and in English. */
type BothWords = readonly [ja: string, en: string];

const wanted = ([ja, en]: BothWords): BothWords => [`${ja}（次に待つ人がいる）`, `${en}, wanted`];
const removed = ([ja, en]: BothWords): BothWords => [
  `${ja}（${copyWord.removed}）`,
  `${en}, out of circulation`,
];

const onShelf: BothWords = [copyWord['on-shelf'], 'on the shelf'];
const onLoan: BothWords = [copyWord['on-loan'], 'on loan'];
const toSendBack: BothWords = [copyWord['to-send-back'], 'to be sent back'];
const comesBack: BothWords = [copyWord['in-transit-back'], 'on the way back'];
const missing: BothWords = [copyWord.missing, 'missing'];

/** The words for the situation of a scanned copy, for staff. */
export const scanSituationWords: Readonly<Record<ScanSituation, BothWords>> = {
  'on-shelf-wanted': wanted(onShelf),
  'on-shelf-free': onShelf,
  'on-shelf-not-for-loan': [`${copyWord['on-shelf']}（館外に持ち出せない）`, 'on the shelf, not for loan'],
  'for-headquarters-before-notice': [
    '別置（本館で受取り）',
    'set aside for the headquarters, before the notice',
  ],
  'for-headquarters-after-notice': [
    '取置（本館で受取り）',
    'set aside for the headquarters, after the notice',
  ],
  'for-counter': ['別置（他のカウンターで受取り）', 'set aside for another counter'],
  'for-dispatch-later': [
    '別置（図書館か自宅へ、後日発送）',
    'set aside for a branch or a home, to be sent on a later day',
  ],
  'for-dispatch-today': [
    '別置（図書館か自宅へ、今日発送できる）',
    'set aside for a branch or a home, may leave today',
  ],
  'on-the-way': [copyWord['in-transit-out'], 'on the way to its pickup place'],
  arrived: ['取置（受取場所に到着済）', 'at its pickup place'],
  'on-loan-wanted': wanted(onLoan),
  'on-loan-free': onLoan,
  'lent-to-library': [copyWord['lent-to-library'], 'lent to another library'],
  'to-send-back-wanted': wanted(toSendBack),
  'to-send-back-free': toSendBack,
  'to-send-back-removed': removed(toSendBack),
  'in-transit-back-wanted': wanted(comesBack),
  'in-transit-back-free': comesBack,
  'in-transit-back-removed': removed(comesBack),
  removed: [copyWord.removed, 'out of circulation'],
  'missing-wanted': wanted(missing),
  'missing-free': missing,
  'missing-removed': removed(missing),
  withdrawn: [copyWord.withdrawn, 'withdrawn'],
};

/** What staff do with a scanned book. */
export const destinationWords: Readonly<Record<Destination, BothWords>> = {
  shelf: ['書架に戻す', 'the shelf'],
  'set-aside': ['別置に置く', 'set aside (別置)'],
  'hold-shelf': ['取置の棚に置く', 'the hold shelf (取置)'],
  'box-for-place': ['受取場所行きの箱に入れる', 'the box for its pickup place'],
  'box-for-headquarters': ['本館行きの箱に入れる', 'the box for the headquarters'],
  'back-to-place': ['記録のある受取場所に戻す', 'back to its pickup place'],
  'back-to-headquarters': ['本館に戻す', 'back to the headquarters'],
  'hand-over': ['利用者に渡し、返す場所を知らせる', 'hand it to the reader, who returns it at its place'],
  'general-materials': [
    `${codeWords['general-materials'][0]}に聞く`,
    'consult the general materials section',
  ],
};
