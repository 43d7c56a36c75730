import { listCounterNames, type Speaker } from './speaker.js';

/** The reasons why a loan cannot be renewed, in the guide's order and words (R79–R83). */
export const renewalReasonWords = {
  'renewal-branch-pickup': (speaker: Speaker): string => {
    const home = speaker.policy.homeDelivery ? ['自宅'] : [];
    return `${[...listCounterNames(speaker), ...home].join('・')}以外で受け取った本`;
  },
  'renewal-patron-overdue': '延滞本がある',
  'renewal-reserved-by-other': '予約が入っている',
  'renewal-limit-reached': (limit: number): string =>
    limit === 0 ? '貸出延長は行っていません' : `すでに${limit}度延長している`,
  'renewal-interlibrary': '他の図書館から借り受けた本',
};

/** The reasons of a library. The limit is the number of renewals that a loan may have. */
export const renewalReasons = (speaker: Speaker, limit = speaker.policy.renewal.limit) => {
  const { renewalReasons: words } = speaker.words;
  return {
    ...words,
    'renewal-branch-pickup': words['renewal-branch-pickup'](speaker),
    'renewal-limit-reached': words['renewal-limit-reached'](limit),
  };
};
