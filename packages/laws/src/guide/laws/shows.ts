import type { Law } from '../law.js';
import { said } from '../said.js';
import { differenceIn } from '../difference-in.js';

export const shows: Law = {
  id: 'shows',
  says: said('What was accepted is shown, and nothing else.', '承認したことだけが、そのとおりに表示される。'),
  class: 'O',
  where: [],
  level: 'core',
  needs: ['something shown'],
  sides: ['allowed'],
  shown: (shown) => (shown.afterRefusal ? undefined : differenceIn(shown)),
};
