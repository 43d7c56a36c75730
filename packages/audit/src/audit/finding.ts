import type { EventBody, Position, StoreError, StoreErrorCode } from '@torioki/event-store';
import type { Refusal } from '@torioki/lending';
import type { Breach } from '../checks/by-the-guide.js';
import type { Total } from '../checks/totals.js';
import type { JudgedHead } from '../verify/judge-heads.js';
import type { Stretch } from './stretches.js';

/** A fault of a history. */
export type Finding =
  | {
      readonly check: 'book';
      readonly position: Position | null;
      readonly is: StoreErrorCode;
      readonly reason: string;
      readonly fault: StoreError;
    }
  | {
      readonly check: 'book';
      readonly position: Position;
      readonly is: Exclude<JudgedHead['is'], 'on-the-chain' | 'behind-a-break'> | 'back-dated';
      readonly reason: string;
      /** The day on which the head was noted, possibly with the time. */
      readonly noted?: string;
    }
  | ({ readonly check: 'explained'; readonly position: Position } & Stretch)
  | {
      readonly check: 'decided-again';
      readonly position: Position;
      readonly command: string;
      readonly decidedBy: string | null;
      readonly outcome:
        | {
            readonly is: 'different';
            readonly recorded: readonly EventBody[];
            readonly decided: readonly EventBody[];
          }
        | { readonly is: 'refused'; readonly refusals: readonly Refusal[] }
        | { readonly is: 'failed'; readonly error: StoreError };
    }
  | {
      readonly check: 'overlooked';
      readonly position: Position;
      readonly command: string;
      /** The event that the decision missed. */
      readonly by: Position;
    }
  | ({ readonly check: 'rules'; readonly position: Position } & Breach)
  | ({ readonly check: 'totals'; readonly position: Position | null } & Total);

export type Check = Finding['check'];

/** The checks of an audit, in the order of its report. */
export const checks: readonly Check[] = [
  'book',
  'explained',
  'decided-again',
  'overlooked',
  'rules',
  'totals',
];
