import { localDate, type LocalDate } from '../../../vocabulary/index.js';
import type { InForce } from '../../preconditions/policy-in-force.js';
import type { RecordedCommand } from '../recorded-command.js';
import { refusedUnless, ruling, type Ruling } from '../../rule.js';

export interface TooLate {
  readonly code: 'too-late';
  readonly on: LocalDate;
}

export const onTheSameDay = ruling(
  {
    id: 'UNDO-3',
    en: 'A command is undone on the day on which it was given.',
    ja: '操作は、その日のうちに限り取り消せる。',
    policy: ['timeZone'],
  },
  ({ at }: RecordedCommand, { today, policy }: InForce): Ruling<TooLate> => {
    const on = localDate(at, policy.timeZone);
    return refusedUnless(on === today, { code: 'too-late', on }, { today });
  },
);
