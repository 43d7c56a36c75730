import { storeError } from '@torioki/event-store';
import { because } from '@torioki/event-store/adapter';
import type { Failure } from './failure.js';

/** The failure of a write after a trigger or a rule left out rows. PostgreSQL itself reports no error. */
export const rowsIgnored = (store: string): Failure => ({
  outcome: 'refused',
  cause: storeError('not-an-event-store', {
    store,
    ...because(
      'not-kept',
      'its tables did not keep all written rows; look for triggers and rules on these tables, and remove them',
      '書いた行が残らない。表のトリガーとルールを調べて除く',
    ),
    damaged: true,
  }),
});
