import { describe, it } from 'vitest';
import {
  checkedIn,
  given,
  headquarters,
  journey,
  lentToLibrary,
  library,
  commands,
  otaru,
  returnedByLibrary,
  secured,
} from '../../samples/index.js';

const at = '2021-04-20 10:00';
const { added, waiting } = journey(1, headquarters);
const { copy } = added.data;
const away = lentToLibrary('2021-04-02 10:00', added, otaru);

describe('ReceiveFromLibrary', () => {
  it('has the copy on its way back; it is free when it is checked in (A54)', async () => {
    const story = given(...library, added, away, waiting);
    await story.when(commands.receiveFromLibrary(at, { copy })).then(returnedByLibrary(at, added, otaru));
    await story
      .when(commands.checkIn(at, { copy }))
      .then(checkedIn(at, added, null), secured(at, waiting, added));
  });

  it('refuses a copy that no library has', async () => {
    const elsewhere = { code: 'copy-elsewhere', copy, expected: ['lent-to-library'] } as const;
    await given(...library, added)
      .when(commands.receiveFromLibrary(at, { copy }))
      .thenRefused({ ...elsewhere, is: 'on-shelf' });
    await given(...library, added, away, returnedByLibrary('2021-04-19 10:00', added, otaru))
      .when(commands.receiveFromLibrary(at, { copy }))
      .thenRefused({ ...elsewhere, is: 'in-transit-back' });
  });
});
