import { storeError } from '@torioki/event-store';
import { because } from '@torioki/event-store/adapter';
import type { Failure } from './failure.js';

/** The failure of a write if a trigger or a rule left out its rows. PostgreSQL itself reports no error. */
export const rowsIgnored = (store: string): Failure => ({
  outcome: 'refused',
  cause: storeError('not-an-event-store', {
    store,
    ...because(
      'not-kept',
      'rows that were written were not kept; look for triggers and rules on its tables and remove them',
      '書いた行が残らない。表のトリガーとルールを調べて除く',
    ),
    damaged: true,
  }),
});
