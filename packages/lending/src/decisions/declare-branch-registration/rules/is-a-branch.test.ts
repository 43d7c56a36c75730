import { describe, it } from 'vitest';
import {
  abashiri,
  assemblyRoom,
  facts,
  given,
  headquarters,
  home,
  library,
  commands,
  patronId,
  registered,
  wakkanai,
} from '../../../samples/index.js';

const at = '2021-04-05 10:00';
const patron = patronId(1);

describe('BRANCH-1. A registration of its own is needed at branches only', () => {
  it.each([wakkanai, abashiri])('allows $name', ({ location }) =>
    given(...library, registered)
      .when(commands.declareBranchRegistration(at, { patron, location, differs: true }))
      .then(facts.branchRegistrationDeclared(at, { patron, location })),
  );

  it.each([headquarters, assemblyRoom, home])('refuses $name', ({ location }) =>
    given(...library, registered)
      .when(commands.declareBranchRegistration(at, { patron, location, differs: true }))
      .thenRefused({ code: 'not-a-branch', location }),
  );
});
