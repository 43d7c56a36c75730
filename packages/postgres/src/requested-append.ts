import type { AppendCondition } from '@torioki/event-store';
import type { WrittenEvent } from '@torioki/event-store/adapter';

export interface RequestedAppend {
  readonly events: readonly WrittenEvent[];
  readonly condition: AppendCondition | undefined;
  /** The time of the writer's clock. */
  readonly now: string;
}
