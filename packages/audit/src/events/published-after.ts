import type { LendingEvent } from '@torioki/lending';
import { rulesInForce, type RulesInForce } from '@torioki/lending/aggregates';

const types: readonly string[] = rulesInForce.types;

/** The rules in force after one more event of any type. */
export const publishedAfter = (published: RulesInForce, event: LendingEvent): RulesInForce =>
  types.includes(event.type) ? rulesInForce.evolve(published, event as never) : published;
