import { describe, it } from 'vitest';
import {
  facts,
  given,
  library,
  commands,
  patron as onTheWeb,
  patronId,
  registered,
  staff,
} from '../../samples/index.js';

const at = '2021-04-07 14:10';
const patron = patronId(1);
const move = { patron, channel: 'counter', evidence: 'driving-licence' } as const;
const phone = { patron, oldNumberMatches: true, differs: true };
const onWeb = { code: 'not-on-web' } as const;

describe('PATRON-1. Name, address and phone number are changed by staff, not on the web', () => {
  it.each(['counter', 'general-materials'] as const)('allows staff: %s', async (role) => {
    await given(...library, registered)
      .when(commands.changeAddress(at, { ...move, differs: true }, staff(role)))
      .then(facts.addressChanged(at, move));
    await given(...library, registered)
      .when(commands.changeName(at, { ...move, differs: true }, staff(role)))
      .then(facts.nameChanged(at, move));
    await given(...library, registered)
      .when(commands.changePhone(at, phone, staff(role)))
      .then(facts.phoneChanged(at, { patron }));
  });

  it('tells the patron nothing else, whatever is shown or known (S39, R91)', async () => {
    for (const history of [library, [...library, registered]])
      for (const shown of [true, false]) {
        const proof = { ...move, evidence: shown ? move.evidence : null, differs: true };
        await given(...history)
          .when(commands.changeAddress(at, proof, onTheWeb))
          .thenRefused(onWeb);
        await given(...history)
          .when(commands.changeName(at, proof, onTheWeb))
          .thenRefused(onWeb);
        await given(...history)
          .when(commands.changePhone(at, { patron, oldNumberMatches: shown, differs: true }, onTheWeb))
          .thenRefused(onWeb);
      }
  });
});
