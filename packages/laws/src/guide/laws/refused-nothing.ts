import type { Law } from '../law.js';
import { said } from '../said.js';
import { differenceIn } from '../difference-in.js';

export const refusedNothing: Law = {
  id: 'refused-nothing',
  says: said('After a refusal all is as it was before.', '断られた後は、すべてが前のまま。'),
  class: 'O',
  where: [],
  level: 'core',
  needs: ['something shown'],
  sides: ['allowed'],
  shown: (shown) => (shown.afterRefusal ? differenceIn(shown) : undefined),
};
