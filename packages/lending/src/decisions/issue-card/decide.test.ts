import { describe, it } from 'vitest';
import { commands, facts, patronId, staff, story } from '../../samples/index.js';

const at = '2021-04-03 10:00';
const patron = patronId(1);

describe('IssueCard', () => {
  it('issues another card, at the counter or in the section, more than once', () =>
    story
      .send(commands.issueCard(at, { patron }, staff('counter')))
      .send(commands.issueCard(at, { patron }, staff('general-materials')))
      .emits(facts.cardIssued(at, { patron })));
});
