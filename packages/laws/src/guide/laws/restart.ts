import { differenceIn } from '../difference-in.js';
import type { Law } from '../law.js';
import { said } from '../said.js';

export const restart: Law = {
  id: 'restart',
  says: said(
    'After the system was killed and began again, nothing that was answered is gone.',
    '停止して再び始まった後も、返答したことは失われない。',
  ),
  class: 'O',
  where: [],
  level: 'core',
  needs: ['restart'],
  sides: ['allowed'],
  shown: (shown) => (shown.after === 'restart' ? differenceIn(shown) : undefined),
};
