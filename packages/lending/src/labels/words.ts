import type { Copy, Reservation, TitleRequest } from '../aggregates/index.js';
import type { LendingCommand } from '../decisions/index.js';
import type { CancelReason, DeclineReason, LoanClass, PickupClass } from '../vocabulary/index.js';
import { renderGroup } from './render-group.js';
import { listCounterNames, type Speaker } from './speaker.js';

/** The reason why a reservation ended unfilled, if its borrower did not cancel it (A43, R74, A21). */
export const endedWord: Readonly<Record<CancelReason | 'expired' | 'unfillable', string>> = {
  expired: '取置期間終了',
  asked: 'お申し出による取消',
  damaged: '資料の破損による取消',
  missing: '資料の所在不明による取消',
  'wrong-title': '資料の取り違えによる取消',
  other: '図書館による取消',
  unfillable: '用意できません',
};

/** The words for a reservation's progress, for patrons: 予約中, then 貸出可能 once it is secured (R54, R71). */
export const reservationWord: Readonly<Record<Reservation['is'], string>> = {
  'not-placed': '予約なし',
  waiting: '予約中',
  secured: '貸出可能',
  noticed: '貸出可能',
  shipped: '貸出可能',
  arrived: '貸出可能',
  filled: '貸出済',
  cancelled: '取消済',
  expired: endedWord.expired,
  unfillable: endedWord.unfillable,
};

/**
 * 状態 on 所蔵情報画面, for everybody (R32–R34). A copy that has left the shelf for a reader is 貸出中, wherever it is.
 * Copies in the other states are hidden.
 */
export const statusWord: Readonly<Record<Exclude<Copy['is'], 'not-held' | 'missing' | 'withdrawn'>, string>> =
  {
    'on-shelf': '在架',
    'set-aside': '貸出中',
    'in-transit-out': '貸出中',
    'at-branch': '貸出中',
    'on-loan': '貸出中',
    'to-send-back': '貸出中',
    'in-transit-back': '貸出中',
    removed: '貸出中',
    'lent-to-library': '協力',
  };

/**
 * The words for copies that may not leave the library. They replace 在架 while the copy is on the shelf (R63,
 * A3).
 */
export const restrictionWord: Readonly<
  Record<Extract<LoanClass, 'not-for-loan' | 'in-library' | 'in-library-short'>, string>
> = {
  'not-for-loan': '禁帯',
  'in-library': '館内',
  'in-library-short': '館短',
};

/** The words for a copy's status, for staff. A copy that is set aside is 別置 until its notice (R56). */
export const copyWord: Readonly<Record<Copy['is'], string>> = {
  'not-held': '所蔵なし',
  'on-shelf': '在架',
  'set-aside': '取置',
  'in-transit-out': '発送済',
  'at-branch': '取置',
  'on-loan': '貸出中',
  'to-send-back': '返送待ち',
  'in-transit-back': '返送中',
  removed: '利用停止',
  'lent-to-library': '協力',
  missing: '所在不明',
  withdrawn: '除籍',
};

/** The heads of the three groups of places under 受取場所 (R8). */
export const pickupClassNames = {
  counter: (speaker: Speaker): string => listCounterNames(speaker).join('・'),
  branch: ({ profile }: Speaker): string => profile.branches,
  home: '自宅',
};

/** The heads of a library. */
export const pickupClassWords = (speaker: Speaker): Readonly<Record<PickupClass, string>> =>
  renderGroup(speaker.words.pickupClasses, speaker);

/**
 * The words for the status of a 蔵書リクエスト票, for the way to get the title, and for the reason to decline it (A60).
 * The guide has no words for them.
 */
export const titleRequestWord: Readonly<
  Record<
    | Exclude<TitleRequest['is'], 'not-made' | 'accepted'>
    | LendingCommand<'AcceptTitleRequest'>['by']
    | DeclineReason,
    string
  >
> = {
  open: '受付済',
  purchase: '購入します',
  interlibrary: '他の図書館から借り受けます',
  declined: '用意できません',
  unobtainable: '入手できません',
  'outside-collection': '収集の対象ではありません',
  'already-held': '既に所蔵しています',
  other: 'その他',
};
