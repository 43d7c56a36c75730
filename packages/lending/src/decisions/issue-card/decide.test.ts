import { describe, it } from 'vitest';
import { facts, given, library, commands, patronId, registered, staff } from '../../samples/index.js';

const at = '2021-04-03 10:00';
const patron = patronId(1);

describe('IssueCard', () => {
  it('issues another card, at the counter or in the section, and then another', async () => {
    const office = given(...library, registered);
    for (const role of ['counter', 'general-materials'] as const)
      await office
        .when(commands.issueCard(at, { patron }, staff(role)))
        .then(facts.cardIssued(at, { patron }));
  });

  it('issues a card that is then sent, as the first one was (R102)', async () => {
    const office = given(...library, registered, facts.cardIssued('2021-04-02 11:00', { patron }));
    const sent = { patron, idCopyEnclosed: true, registeredMail: true };
    await office.when(commands.sendCard(at, sent)).then(facts.cardSent(at, sent));
    await office.when(commands.sendCard(at, sent)).thenRefused({ code: 'card-already-sent', patron });
    await office.when(commands.issueCard(at, { patron })).then(facts.cardIssued(at, { patron }));
    await office.when(commands.sendCard(at, sent)).then(facts.cardSent(at, sent));
  });
});
