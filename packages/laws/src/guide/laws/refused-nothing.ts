import type { Law } from '../law.js';
import { compareView } from '../compare-view.js';
import { bilingual } from '../bilingual.js';

export const refusedNothing: Law = {
  id: 'refused-nothing',
  statement: bilingual('After a refusal, everything is as before.', '断られた後は、すべてが前のまま。'),
  class: 'O',
  where: [],
  level: 'core',
  needs: ['something shown'],
  sides: ['allowed'],
  judgeView: (compared) => (compared.after === 'refusal' ? compareView(compared) : undefined),
};
