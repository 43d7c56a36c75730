import { followedLater } from '@torioki/event-store/adapter';
import { asked, type Asked, type ViewQuery } from '@torioki/projection';
import * as E from 'fp-ts/lib/Either.js';
import { documentOf, each, generationOf, generationColumns, selecting } from './document-rows.js';
import type { DocumentRow, GenerationRow } from './document-rows.js';
import type { Work } from './transaction.js';

/** Answers a query within one transaction. An error that the query throws is a defect, not the server's. */
export const askedAtOnce =
  <Shown>(schema: string, query: ViewQuery<Shown>): Work<E.Either<Error, Asked<Shown>>> =>
  async (say) => {
    const rows = await say<GenerationRow>([
      `SELECT ${generationColumns} FROM ${schema}.generation WHERE state = 'serving'`,
    ]);
    if (E.isLeft(rows)) return rows;
    const serving = new Map(rows.right.map(generationOf).map((one) => [one.model, one]));
    try {
      const questions = asked(query, (model) => serving.get(model)?.checkpoint.position);
      const answer = await followedLater(questions, async (wanted) => {
        const generation = serving.get(wanted.model);
        if (generation === undefined) return E.right([]);
        return each(documentOf)(await say<DocumentRow>(selecting(schema, generation.id, wanted)));
      });
      return E.map((shown: Asked<Shown>) => E.right(shown))(answer);
    } catch (thrown) {
      return E.right(E.left(E.toError(thrown)));
    }
  };
