import { PatronId } from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';

/** Issues another card, for example when the one before was lost; the registry holds its number (R4). */
export const IssueCard = command(['IssueCard', 'カードの発行'], ['counter', 'general-materials'], {
  patron: PatronId,
});
export type IssueCard = CommandOf<typeof IssueCard>;
