import type { Answer } from '@torioki/event-store';
import { emptyChain } from '@torioki/event-store/adapter';
import { toDocumentsError } from '@torioki/projection';
import type { ChangedDocuments, Documents, Lease, DocumentStep } from '@torioki/projection';
import * as E from 'fp-ts/lib/Either.js';
import { answerViewQuery } from './answer-view-query.js';
import { changesOf, type CountedWrite } from './changes.js';
import {
  decodeDocument,
  mapRows,
  generationColumns,
  decodeGeneration,
  decodeQuarantined,
  selectDocuments,
  encodeSteps,
} from './document-rows.js';
import type { DocumentRow, GenerationRow, QuarantineRow } from './document-rows.js';
import type { Server } from './server.js';
import type { Statement } from './statement.js';
import { readInSnapshot } from './transaction.js';
import { createServerCalls } from './server-calls.js';

export interface Writing {
  readonly librarySystem: string;
  readonly leaseMs: number;
}

/** The count of changes after a change. pg returns a bigint as text. */
interface Counted {
  readonly change: string;
}

interface BegunRow extends Counted {
  readonly id: number;
  readonly checkpoint: string;
  readonly hash: string;
}

interface RetiredRow extends Counted {
  readonly models: readonly string[];
}

interface LeaseRow {
  readonly mine: readonly number[];
  readonly free_in: number | null;
  readonly change: string | null;
}

interface MadeRow extends Counted {
  readonly model: string;
  readonly serves: boolean;
}

interface SweptRow {
  readonly more: boolean;
}

const leaseOf = ({ mine, free_in: freeIn }: LeaseRow): Lease => ({
  mine,
  until: freeIn === null ? undefined : Date.now() + Math.max(0, Math.ceil(freeIn)),
});

const changedBy = (
  { model, serves }: MadeRow,
  step: DocumentStep | undefined,
): readonly ChangedDocuments[] => {
  if (!serves || step === undefined) return [];
  return [{ model, documents: step.serves ? 'all' : step.documents }];
};

/** The documents in a prepared schema. Closing them closes the connections. */
export const postgresDocuments = (server: Server, { librarySystem, leaseMs }: Writing): Documents => {
  const { schema, pool } = server;
  const { hash: root } = emptyChain(librarySystem);
  const verbs = createServerCalls(server);
  const { changes, write, end } = changesOf(server);

  const whenOpen = async <A>(verb: () => Answer<A>): Answer<A> =>
    E.mapLeft(toDocumentsError)(await verbs.whenOpen(verb));

  const selected = <Row extends object>(statement: Statement): Answer<readonly Row[]> =>
    whenOpen(() => verbs.ask<Row>(statement));

  /** Writes through one of the schema's functions. */
  const writing = <A>(
    statement: Statement,
    written: (rows: readonly object[]) => CountedWrite<A>,
  ): Answer<A> => whenOpen(() => write(async () => E.map(written)(await verbs.ask<object>(statement))));

  return {
    librarySystem,
    generations: async () =>
      mapRows(decodeGeneration)(
        await selected<GenerationRow>([
          `SELECT ${generationColumns} FROM ${schema}.generation WHERE state <> 'retired' ORDER BY id`,
        ]),
      ),
    quarantined: async () =>
      mapRows(decodeQuarantined)(
        await selected<QuarantineRow>([
          `SELECT generation, model, key, position, type, reason, waiting, retrying
           FROM ${schema}.quarantine JOIN ${schema}.generation ON generation.id = quarantine.generation
           WHERE state <> 'retired' ORDER BY generation, position`,
        ]),
      ),
    read: async (generation, keys) =>
      mapRows(decodeDocument)(
        await selected<DocumentRow>(selectDocuments(schema, generation, { is: 'keys', keys })),
      ),
    query: async (query) => {
      const answer = await whenOpen(() =>
        verbs.attemptUntilDefinite(readInSnapshot(pool, answerViewQuery(schema, query))),
      );
      if (E.isLeft(answer)) return answer;
      if (E.isLeft(answer.right)) throw answer.right.left;
      return answer.right;
    },
    begin: (model, version) =>
      writing([`SELECT * FROM ${schema}.begin($1, $2, $3)`, model, version, root], (rows) => {
        const { id, checkpoint, hash, change } = rows[0] as BegunRow;
        return {
          answer: decodeGeneration({ id, model, version, is: 'building', checkpoint, hash, owner: null }),
          count: change,
          changed: [],
        };
      }),
    retry: () =>
      writing([`SELECT ${schema}.retry() AS change`], (rows) => {
        const { change } = rows[0] as Counted;
        return { answer: undefined, count: change, changed: [] };
      }),
    lease: (owner, ids) =>
      writing([`SELECT * FROM ${schema}.lease($1, $2, $3)`, owner, ids, leaseMs], (rows) => {
        const row = rows[0] as LeaseRow;
        return { answer: leaseOf(row), count: row.change, changed: [] };
      }),
    commit: (owner, steps) =>
      writing([`SELECT * FROM ${schema}.commit($1, $2, $3)`, owner, leaseMs, encodeSteps(steps)], (rows) => ({
        answer: rows.length === steps.length,
        count: (rows[0] as MadeRow | undefined)?.change ?? null,
        changed: rows.flatMap((row, index) => changedBy(row as MadeRow, steps[index])),
      })),
    retire: (ids) =>
      writing([`SELECT * FROM ${schema}.retire($1)`, ids], (rows) => {
        const { models, change } = rows[0] as RetiredRow;
        const changed = models.map((model): ChangedDocuments => ({ model, documents: 'all' }));
        return { answer: undefined, count: change, changed };
      }),
    sweep: async () =>
      E.map(([row]: readonly SweptRow[]) => row?.more === true)(
        await selected<SweptRow>([`SELECT ${schema}.sweep() AS more`]),
      ),
    changes,
    close: () => {
      end();
      return verbs.close();
    },
  };
};
