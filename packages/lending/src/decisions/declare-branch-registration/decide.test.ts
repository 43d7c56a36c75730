import { describe, it } from 'vitest';
import {
  abashiri,
  facts,
  given,
  library,
  commands,
  patronId,
  registered,
  staff,
  wakkanai,
} from '../../samples/index.js';
import type { LocationId } from '../../vocabulary/index.js';

const at = '2021-04-05 10:00';
const patron = patronId(1);
const { location } = wakkanai;

describe('DeclareBranchRegistration', () => {
  it('notes what the patron said, on the web or to staff (S8, A46)', async () => {
    for (const by of [undefined, staff('counter')])
      await given(...library, registered)
        .when(commands.declareBranchRegistration(at, { patron, location, differs: true }, by))
        .then(facts.branchRegistrationDeclared(at, { patron, location }));
  });

  it('refuses what was said already, and not the next branch', async () => {
    const portal = given(...library);
    await portal
      .when(commands.declareBranchRegistration(at, { patron, location, differs: false }))
      .thenRefused({ code: 'nothing-to-change' });
    const other = { patron, location: abashiri.location };
    await portal
      .when(commands.declareBranchRegistration(at, { ...other, differs: true }))
      .then(facts.branchRegistrationDeclared(at, other));
  });

  it('refuses a place that is not on the list', () =>
    given(...library, registered)
      .when(
        commands.declareBranchRegistration(at, { patron, location: 'OTARU' as LocationId, differs: true }),
      )
      .thenRefused({ code: 'pickup-location-unknown', location: 'OTARU' as LocationId }));
});
