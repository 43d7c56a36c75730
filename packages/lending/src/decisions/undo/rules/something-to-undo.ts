import type { RecordedCommand } from '../recorded-command.js';
import { found, refused, ruling, type Ruling } from '../../rule.js';

export interface NothingToUndo {
  readonly code: 'nothing-to-undo';
}

export const somethingToUndo = ruling(
  {
    id: 'UNDO-1',
    en: 'Only a renewal that was recorded can be undone.',
    ja: '取り消せるのは、記録された貸出延長に限る。',
  },
  (recorded: RecordedCommand | null): Ruling<NothingToUndo, RecordedCommand> =>
    recorded === null
      ? refused({ code: 'nothing-to-undo' })
      : found(recorded, { type: recorded.type, at: recorded.at }),
);
