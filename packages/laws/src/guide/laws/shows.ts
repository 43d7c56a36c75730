import type { Law } from '../law.js';
import { compareView } from '../compare-view.js';
import { bilingual } from '../bilingual.js';

export const shows: Law = {
  id: 'shows',
  statement: bilingual(
    'Views show the results of accepted orders, and nothing else.',
    '承認したことだけが、そのとおりに表示される。',
  ),
  class: 'O',
  where: [],
  level: 'core',
  needs: ['something shown'],
  sides: ['allowed'],
  judgeView: (compared) => (compared.after === null ? compareView(compared) : undefined),
};
