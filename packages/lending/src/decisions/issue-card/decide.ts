import { peopleDecision } from '../people-decision.js';
import { IssueCard } from './command.js';

export const issueCard = peopleDecision(IssueCard, function* ({ at, patron }) {
  return [{ type: 'CardIssued', data: { at, patron } }];
});
