import { describe, it } from 'vitest';
import {
  abashiri,
  commands,
  facts,
  patronId,
  registeredPatron,
  staff,
  story,
  wakkanai,
} from '../../samples/index.js';
import type { LocationId } from '../../vocabulary/index.js';

const at = '2021-04-05 10:00';
const patron = patronId(1);
const { location } = wakkanai;

describe('DeclareBranchRegistration', () => {
  it("records the patron's declaration, on the web or to staff (S8, A46)", async () => {
    for (const by of [undefined, staff('counter')])
      await story
        .record(registeredPatron)
        .send(commands.declareBranchRegistration(at, { patron, location, differs: true }, by))
        .emits(facts.branchRegistrationDeclared(at, { patron, location }));
  });

  it('refuses a second declaration for a branch, and allows the next branch', async () => {
    await story
      .send(commands.declareBranchRegistration(at, { patron, location, differs: false }))
      .isRefused('nothing-to-change');
    const other = { patron, location: abashiri.location };
    await story
      .send(commands.declareBranchRegistration(at, { ...other, differs: true }))
      .emits(facts.branchRegistrationDeclared(at, other));
  });

  it('refuses a place that is not on the list', () =>
    story
      .record(registeredPatron)
      .send(
        commands.declareBranchRegistration(at, { patron, location: 'OTARU' as LocationId, differs: true }),
      )
      .isRefused({ code: 'pickup-location-unknown', location: 'OTARU' }));
});
