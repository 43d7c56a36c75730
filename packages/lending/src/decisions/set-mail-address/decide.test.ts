import { describe, it } from 'vitest';
import { facts, given, library, commands, patronId, registered, staff } from '../../samples/index.js';

const at = '2021-04-03 10:00';
const patron = patronId(1);

describe('SetMailAddress', () => {
  it('notes that there is one, by the patron alone or by staff, as often as it changes (R5, R90)', async () => {
    const portal = given(...library, registered);
    await portal
      .when(commands.setMailAddress(at, { patron, differs: true }))
      .then(facts.mailAddressSet(at, { patron }));
    await portal
      .when(commands.setMailAddress(at, { patron, differs: true }, staff('counter')))
      .then(facts.mailAddressSet(at, { patron }));
  });
});
