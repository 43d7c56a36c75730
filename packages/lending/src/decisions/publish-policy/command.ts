import { Policy } from '../../policy/index.js';
import { LocalDate } from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';

/** Publishes the rules that hold from a day on (R106). */
export const PublishPolicy = command(['PublishPolicy', '運用規則の公表'], ['general-materials', 'clock'], {
  from: LocalDate,
  policy: Policy,
});
export type PublishPolicy = CommandOf<typeof PublishPolicy>;
