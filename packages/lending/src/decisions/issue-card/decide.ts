import { PatronId } from '../../vocabulary/index.js';
import { command } from '../command.js';
import { peopleDecision } from '../people-decision.js';

/**
 * Issues another card, for example after the loss of the earlier one (R4). Only the registry stores the
 * card's number.
 */
const IssueCard = command(['IssueCard', 'カードの発行'], ['counter', 'general-materials'], {
  patron: PatronId,
});

export const issueCard = peopleDecision(IssueCard, function* ({ at, patron }) {
  return [{ type: 'CardIssued', data: { at, patron } }];
});
