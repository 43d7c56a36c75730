import { runGeneratorAsync } from '@torioki/event-store/adapter';
import { runQuery, type ViewQueryResult, type ViewQuery } from '@torioki/projection';
import * as E from 'fp-ts/lib/Either.js';
import {
  decodeDocument,
  mapRows,
  decodeGeneration,
  generationColumns,
  selectDocuments,
} from './document-rows.js';
import type { DocumentRow, GenerationRow } from './document-rows.js';
import type { Work } from './transaction.js';

/**
 * Answers a query within one transaction. If the query throws, the result is `right(left(error))`: a defect
 * of the program, not a failure of the server.
 */
export const answerViewQuery =
  <Shown>(schema: string, query: ViewQuery<Shown>): Work<E.Either<Error, ViewQueryResult<Shown>>> =>
  async (say) => {
    const rows = await say<GenerationRow>([
      `SELECT ${generationColumns} FROM ${schema}.generation WHERE state = 'serving'`,
    ]);
    if (E.isLeft(rows)) return rows;
    const serving = new Map(rows.right.map(decodeGeneration).map((one) => [one.model, one]));
    try {
      const questions = runQuery(query, (model) => serving.get(model)?.checkpoint.position);
      const answer = await runGeneratorAsync(questions, async (wanted) => {
        const generation = serving.get(wanted.model);
        if (generation === undefined) return E.right([]);
        return mapRows(decodeDocument)(
          await say<DocumentRow>(selectDocuments(schema, generation.id, wanted)),
        );
      });
      return E.map((result: ViewQueryResult<Shown>) => E.right(result))(answer);
    } catch (thrown) {
      return E.right(E.left(E.toError(thrown)));
    }
  };
