import { reading, requiring } from '@torioki/event-store';
import { patron, undoneOnlyBy } from '../../aggregates/index.js';
import { decision } from '../decision.js';
import { registered } from '../preconditions/registered.js';
import { IssueCard } from './command.js';

export const issueCard = decision(IssueCard, function* ({ at, patron: id }) {
  const { known } = yield* reading({ known: undoneOnlyBy(patron(id)) });
  yield* requiring(registered(id, known));
  return [{ type: 'CardIssued', data: { at, patron: id } }];
});
