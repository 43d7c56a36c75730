import { describe, it } from 'vitest';
import {
  abashiri,
  assemblyRoom,
  commands,
  facts,
  headquarters,
  home,
  patronId,
  registeredPatron,
  story,
  wakkanai,
} from '../../../samples/index.js';

const at = '2021-04-05 10:00';
const patron = patronId(1);

describe('BRANCH-1. Only branches require a registration of their own', () => {
  it.each([wakkanai, abashiri])('allows $name', ({ location }) =>
    story
      .record(registeredPatron)
      .send(commands.declareBranchRegistration(at, { patron, location, differs: true }))
      .emits(facts.branchRegistrationDeclared(at, { patron, location })),
  );

  it.each([headquarters, assemblyRoom, home])('refuses $name', ({ location }) =>
    story
      .record(registeredPatron)
      .send(commands.declareBranchRegistration(at, { patron, location, differs: true }))
      .isRefused({ code: 'not-a-branch', location }),
  );
});
