import { describe, it } from 'vitest';
import { facts, given, library, commands, patronId, staff } from '../../samples/index.js';

const at = '2021-04-03 10:00';
const patron = patronId(1);

describe('IssueCard', () => {
  it('issues another card, at the counter or in the section, and then another', async () => {
    const office = given(...library);
    for (const role of ['counter', 'general-materials'] as const)
      await office
        .when(commands.issueCard(at, { patron }, staff(role)))
        .then(facts.cardIssued(at, { patron }));
  });
});
