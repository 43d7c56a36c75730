import { PatronId } from '../../vocabulary/index.js';
import { command } from '../command.js';
import { peopleDecision } from '../people-decision.js';

/** Issues another card, for example when the one before was lost; the registry holds its number (R4). */
const IssueCard = command(['IssueCard', 'カードの発行'], ['counter', 'general-materials'], {
  patron: PatronId,
});

export const issueCard = peopleDecision(IssueCard, function* ({ at, patron }) {
  return [{ type: 'CardIssued', data: { at, patron } }];
});
