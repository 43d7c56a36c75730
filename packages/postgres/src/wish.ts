import type { AppendCondition } from '@torioki/event-store';
import type { WrittenEvent } from '@torioki/event-store/adapter';

/** An append that somebody wants. */
export interface Wish {
  readonly events: readonly WrittenEvent[];
  readonly condition: AppendCondition | undefined;
  /** What the writer's clock showed. */
  readonly now: string;
}
