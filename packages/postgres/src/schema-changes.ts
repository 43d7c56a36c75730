import { storeError, type Answer } from '@torioki/event-store';
import { because, type ReasonTexts } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import type { HistoryLocation } from './statement-parts.js';
import type { RunQuery } from './statement.js';

/**
 * SQL that finds a trigger or rule, except internal ones, on a table of a schema ($1). Migrations make none.
 */
const additions = `
  SELECT format('the %s %s on %s', kind, name, relname) AS part FROM (
    SELECT 'trigger' AS kind, tgname AS name, tgrelid AS relation FROM pg_trigger WHERE NOT tgisinternal
    UNION ALL
    SELECT 'rule', rulename, ev_class FROM pg_rewrite WHERE rulename <> '_RETURN'
  ) AS addition JOIN pg_class ON pg_class.oid = relation
  WHERE relnamespace = $1::regnamespace ORDER BY part LIMIT 1`;

const strangePart = (part: string): ReasonTexts =>
  because(
    'strange-part',
    `${part} does not come from this program`,
    `このプログラムが作らないもの（${part}）がある`,
    { part },
  );

/** Verifies that the tables of a history have no trigger or rule: these could change the written rows. */
export const verifySchema = async (
  ask: RunQuery,
  { store, schema }: Pick<HistoryLocation, 'store' | 'schema'>,
): Answer<void> =>
  E.chainW(([addition]: readonly { readonly part: string }[]) =>
    addition === undefined
      ? E.right(undefined)
      : E.left(storeError('schema-changed', { store, ...strangePart(addition.part) })),
  )(await ask<{ part: string }>([additions, schema]));
