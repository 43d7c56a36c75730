import type { Law } from '../law.js';
import { bilingual } from '../bilingual.js';

/** `explainRound` judges this law: it searches for a sequence that explains every answer. */
export const atOnce: Law = {
  id: 'at-once',
  statement: bilingual(
    'Concurrent orders are answered as if they had come one after another.',
    '同時に出された申込みも、一つずつ順に受けたときと同じ結果になる。',
  ),
  class: 'O',
  where: [],
  level: 'core',
  needs: ['parallel'],
  sides: ['allowed'],
};
