import type { StoreError } from '@torioki/event-store';
import { unwrap } from '@torioki/event-store/adapter';
import { policyAt } from '@torioki/lending/aggregates';
import { now } from '../../answers/now.js';
import type { Parts } from '../patrons/parts.js';

/** Whether patrons may have a reading history. The policy must offer it, and the library must have a registry. */
export async function* isReadingHistoryOffered({
  registry,
  rules,
  clock,
}: Pick<Parts, 'registry' | 'rules' | 'clock'>): AsyncGenerator<StoreError, boolean, unknown> {
  if (registry === null) return false;
  const { rules: published } = yield* unwrap(await rules.published());
  return policyAt(published, now({ clock }))?.readingHistory === true;
}
