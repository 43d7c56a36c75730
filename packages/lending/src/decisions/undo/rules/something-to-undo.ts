import type { RecordedCommand } from '../recorded-command.js';
import { found, refused, ruling, type Ruling } from '../../rule.js';

export interface NothingToUndo {
  readonly code: 'nothing-to-undo';
}

export const somethingToUndo = ruling(
  {
    id: 'UNDO-1',
    en: 'A renewal, a pickup, a return, the securing of a copy, a dispatch, an arrival, a dispatch back to the headquarters, the receiving there, and the loss of a copy can be undone if they were recorded.',
    ja: '取り消せるのは、記録された貸出延長、貸出、返却の受付、資料の用意、発送、受取場所への到着、本館への返送、本館への到着、所在不明の記録に限る。',
  },
  (recorded: RecordedCommand | null): Ruling<NothingToUndo, RecordedCommand> =>
    recorded === null
      ? refused({ code: 'nothing-to-undo' })
      : found(recorded, { type: recorded.type, at: recorded.at }),
);
