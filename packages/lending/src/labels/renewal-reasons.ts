import { listCounterNames, type Speaker } from './speaker.js';

/** The reasons why a loan cannot be renewed, in the guide's order and words (R79–R83). */
export const renewalReasons = (speaker: Speaker, limit = speaker.policy.renewal.limit) => {
  const home = speaker.policy.homeDelivery ? ['自宅'] : [];
  return {
    'renewal-branch-pickup': `${[...listCounterNames(speaker), ...home].join('・')}以外で受け取った本`,
    'renewal-patron-overdue': '延滞本がある',
    'renewal-reserved-by-other': '予約が入っている',
    'renewal-limit-reached': limit === 0 ? '貸出延長は行っていません' : `すでに${limit}度延長している`,
    'renewal-interlibrary': '他の図書館から借り受けた本',
  };
};
