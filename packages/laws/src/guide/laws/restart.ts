import { compareView } from '../compare-view.js';
import type { Law } from '../law.js';
import { bilingual } from '../bilingual.js';

export const restart: Law = {
  id: 'restart',
  statement: bilingual(
    'After the system was killed and restarted, no answered order is lost.',
    '停止して再び始まった後も、返答したことは失われない。',
  ),
  class: 'O',
  where: [],
  level: 'core',
  needs: ['restart'],
  sides: ['allowed'],
  judgeView: (compared) => (compared.after === 'restart' ? compareView(compared) : undefined),
};
