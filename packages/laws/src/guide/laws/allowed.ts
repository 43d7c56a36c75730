import type { Law } from '../law.js';
import { bilingual } from '../bilingual.js';

/** `judgeAnswer` judges this law, for orders that no other law forbids. */
export const allowed: Law = {
  id: 'allowed',
  statement: bilingual(
    'An order that no law forbids is accepted. A refusal gives a reason of the guide.',
    '禁じる決まりがなければ承認する。断るときは手引きの理由を示す。',
  ),
  class: 'O',
  where: [],
  level: 'core',
  sides: ['allowed'],
};
