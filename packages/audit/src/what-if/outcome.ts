import type { StoreError } from '@torioki/event-store';
import type { CommandRecord } from '@torioki/event-store/adapter';
import type { Refusal } from '@torioki/lending';
import type { Difference } from '../walk/find-differences.js';

/** The outcome of an order under the other rules. */
export type OtherOutcome =
  | { readonly is: 'same' }
  | { readonly is: 'refused'; readonly refusals: readonly Refusal[] }
  | { readonly is: 'other'; readonly differences: readonly Difference[] }
  | { readonly is: 'failed'; readonly error: StoreError };

/** An order, and its outcome under the other rules. */
export interface OrderOutcome {
  readonly record: CommandRecord;
  readonly outcome: OtherOutcome;
}
