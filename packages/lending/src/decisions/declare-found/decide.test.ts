import { describe, it } from 'vitest';
import {
  declaredLost,
  found,
  given,
  headquarters,
  journey,
  ken,
  lending,
  library,
  commands,
  reservationId,
  reserved,
  secured,
  transitLost,
  wakkanai,
} from '../../samples/index.js';

const at = '2021-05-21 10:00';
const way = journey(1, headquarters);
const { added, lent } = way;
const { copy, title } = added.data;
const lost = declaredLost('2021-05-20 10:00', added, lent);
const ofKen = reserved('2021-05-01 10:00', reservationId(2), { borrower: ken, title, place: headquarters });

describe('DeclareFound', () => {
  it('puts a copy on the shelf again that was lost with its loan or on its way', async () => {
    await given(...library, ...lending(way), lost)
      .when(commands.declareFound(at, { copy }))
      .then(found(at, added));
    const { added: sent, waiting, ready, noticed, shipped } = journey(1, wakkanai);
    const onItsWay = transitLost('2021-05-20 10:00', ready);
    await given(...library, sent, waiting, ready, noticed, shipped, onItsWay)
      .when(commands.declareFound(at, { copy }))
      .then(found(at, sent));
  });

  it('secures it for nobody by itself: staff fetch it from the shelf', async () => {
    const story = given(...library, ...lending(way), lost, ofKen);
    await story.when(commands.declareFound(at, { copy })).then(found(at, added));
    await story.when(commands.secure(at, { copy })).then(secured(at, ofKen, added));
  });

  it('refuses a copy that is not missing', async () => {
    const elsewhere = { code: 'copy-elsewhere', copy, expected: ['missing'] } as const;
    await given(...library, added)
      .when(commands.declareFound(at, { copy }))
      .thenRefused({ ...elsewhere, is: 'on-shelf' });
    await given(...library, ...lending(way))
      .when(commands.declareFound(at, { copy }))
      .thenRefused({ ...elsewhere, is: 'on-loan' });
  });
});
