import { describe, it } from 'vitest';
import { commands, facts, patronId, registeredPatron, staff, story } from '../../samples/index.js';

const at = '2021-04-03 10:00';
const patron = patronId(1);

describe('SetMailAddress', () => {
  it('records only that an address exists, by the patron or by staff, at each change (R5, R90)', async () => {
    const set = story.record(registeredPatron).send(commands.setMailAddress(at, { patron, differs: true }));
    await set.emits(facts.mailAddressSet(at, { patron }));
    await set
      .send(commands.setMailAddress(at, { patron, differs: true }, staff('counter')))
      .emits(facts.mailAddressSet(at, { patron }));
  });
});
