import type { Law } from '../law.js';
import { differenceIn } from '../difference-in.js';
import { said } from '../said.js';

export const shows: Law = {
  id: 'shows',
  says: said('What was accepted is shown, and nothing else.', '承認したことだけが、そのとおりに表示される。'),
  class: 'O',
  where: [],
  level: 'core',
  needs: ['something shown'],
  sides: ['allowed'],
  shown: (shown) => (shown.after === null ? differenceIn(shown) : undefined),
};
