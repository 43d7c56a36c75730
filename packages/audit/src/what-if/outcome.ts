import type { StoreError } from '@torioki/event-store';
import type { CommandRecord } from '@torioki/event-store/adapter';
import type { Refusal } from '@torioki/lending';
import type { Difference } from '../walk/differences.js';

/** What an order would have come to under the other rules. */
export type OtherOutcome =
  | { readonly is: 'same' }
  | { readonly is: 'refused'; readonly refusals: readonly Refusal[] }
  | { readonly is: 'other'; readonly differences: readonly Difference[] }
  | { readonly is: 'failed'; readonly error: StoreError };

/** An order, and what it would have come to. */
export interface Decided {
  readonly record: CommandRecord;
  readonly outcome: OtherOutcome;
}
