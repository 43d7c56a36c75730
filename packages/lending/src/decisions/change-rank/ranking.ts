import type { Group } from '../../aggregates/index.js';
import type { ChangeRank } from './command.js';

/** What the rules of ChangeRank look at. */
export interface Ranking {
  readonly ranks: ChangeRank['ranks'];
  readonly members: Group;
}
