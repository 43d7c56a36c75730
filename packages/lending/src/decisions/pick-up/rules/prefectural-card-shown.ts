import { passed, refused, type Ruling } from '../../rule.js';
import type { PickingUp } from '../picking-up.js';

export interface PrefecturalCardMissing {
  readonly code: 'prefectural-card-missing';
}

/** PICK-UP-3. The card of the prefectural library is shown, everywhere (R57, R60, R61). */
export const prefecturalCardShown = ({
  command,
}: Pick<PickingUp, 'command'>): Ruling<PrefecturalCardMissing> =>
  command.cards.prefectural ? passed : refused({ code: 'prefectural-card-missing' });
