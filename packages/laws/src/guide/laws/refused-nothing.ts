import type { Law } from '../law.js';
import { differenceIn } from '../difference-in.js';
import { said } from '../said.js';

export const refusedNothing: Law = {
  id: 'refused-nothing',
  says: said('After a refusal all is as it was before.', '断られた後は、すべてが前のまま。'),
  class: 'O',
  where: [],
  level: 'core',
  needs: ['something shown'],
  sides: ['allowed'],
  shown: (shown) => (shown.after === 'refusal' ? differenceIn(shown) : undefined),
};
