import type { Answer } from '@torioki/event-store';
import { emptyChain, lifecycle } from '@torioki/event-store/adapter';
import {
  answerQuery,
  toDocumentsError,
  type ViewQueryResult,
  type DocumentChanges,
  type ChangedDocuments,
  type Documents,
  type ViewQuery,
  type DocumentStep,
} from '@torioki/projection';
import type { Database } from 'better-sqlite3';
import * as E from 'fp-ts/lib/Either.js';
import { map, merge, Subject } from 'rxjs';
import { documentTable } from './document-table.js';
import { generationTable, type Holder } from './generation-table.js';
import { growthOf } from './growth.js';
import { quarantineTable } from './quarantine-table.js';
import { createFileCheck } from './file-check.js';
import { isSqliteError } from './sqlite-error.js';
import { runWhenFree } from './run-when-free.js';

/** The parameters for writing documents. */
export interface WriteParameters {
  readonly librarySystem: string;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly leaseMs: number;
}

/** The documents on an open connection. Closing them closes the connection. */
export const sqliteDocuments = (
  db: Database,
  { librarySystem, clock, leaseMs }: WriteParameters,
): Documents => {
  const file = db.name;
  const generations = generationTable(db, emptyChain(librarySystem));
  const documents = documentTable(db);
  const quarantine = quarantineTable(db);
  const verifyFile = createFileCheck(file);
  const { grown, end } = growthOf(db, verifyFile);
  const own = new Subject<DocumentChanges>();
  const open = lifecycle(file, () => db.close());

  const whenOpen = async <A>(verb: () => A): Answer<A> =>
    E.mapLeft(toDocumentsError)(
      await open.whenOpen(() =>
        runWhenFree(file, () => {
          verifyFile();
          return E.right(verb());
        }),
      ),
    );

  /** Runs a write, and reports its changes once they are committed. */
  const writing = async <A>(
    write: () => A,
    changed: (written: A) => DocumentChanges | undefined,
  ): Answer<A> => {
    const written = await whenOpen(() => db.transaction(write).immediate());
    const news = E.isRight(written) ? changed(written.right) : undefined;
    if (news !== undefined) own.next(news);
    return written;
  };

  const holder = (owner: string): Holder => {
    const now = clock();
    return { owner, now, until: now + leaseMs };
  };

  const make = (by: Holder, step: DocumentStep): readonly ChangedDocuments[] => {
    const { generation, documents: changes, released, quarantined } = step;
    changes.forEach((change) => documents.put(generation, change));
    released.forEach((poison) => quarantine.remove(generation, poison));
    quarantined.forEach((poison) => quarantine.put(generation, poison));
    generations.move(by, step);
    if (step.serves) generations.serve(generation);
    const model = generations.modelOf(generation);
    if (generations.serving(model)?.id !== generation) return [];
    return [{ model, documents: step.serves ? 'all' : changes }];
  };

  const commit = (owner: string, steps: readonly DocumentStep[]): readonly ChangedDocuments[] | undefined => {
    if (!steps.every((step) => generations.mayMove(owner, step))) return undefined;
    const by = holder(owner);
    return steps.flatMap((step) => make(by, step));
  };

  const inOneMoment = db.transaction(<Shown>(query: ViewQuery<Shown>): ViewQueryResult<Shown> =>
    answerQuery(query, {
      checkpoint: (model) => generations.serving(model)?.checkpoint.position,
      find: (wanted) => {
        const serving = generations.serving(wanted.model);
        return serving ? documents.find(serving.id, wanted) : [];
      },
    }),
  );

  /**
   * Runs a query. An error that the query itself throws is a defect of the query, not a failure of the file.
   */
  const attempt = <Shown>(query: ViewQuery<Shown>): E.Either<Error, ViewQueryResult<Shown>> =>
    E.tryCatch(
      () => inOneMoment(query) as ViewQueryResult<Shown>,
      (thrown) => {
        if (isSqliteError(thrown)) throw thrown;
        return E.toError(thrown);
      },
    );

  return {
    librarySystem,
    generations: () => whenOpen(() => generations.all()),
    quarantined: () => whenOpen(() => quarantine.all()),
    read: (generation, keys) => whenOpen(() => documents.read(generation, keys)),
    query: async (query) => {
      const answer = await whenOpen(() => attempt(query));
      if (E.isLeft(answer)) return answer;
      if (E.isLeft(answer.right)) throw answer.right.left;
      return answer.right;
    },
    begin: (model, version) =>
      writing(
        () => generations.begin(model, version),
        () => [],
      ),
    retry: () =>
      writing(
        () => quarantine.retry(),
        () => [],
      ),
    lease: (owner, ids) =>
      writing(
        () => generations.lease(holder(owner), ids),
        () => undefined,
      ),
    commit: async (owner, steps) =>
      E.map((changed: DocumentChanges | undefined) => changed !== undefined)(
        await writing(
          () => commit(owner, steps),
          (changed) => changed,
        ),
      ),
    retire: async (ids) =>
      E.map(() => undefined)(
        await writing(
          () => generations.retire(ids),
          (models) => models.map((model) => ({ model, documents: 'all' })),
        ),
      ),
    sweep: () =>
      writing(
        () => documents.sweep(),
        () => undefined,
      ),
    changes: merge(own, grown.pipe(map((): DocumentChanges => 'anything'))),
    close: () => {
      own.complete();
      end();
      return open.close();
    },
  };
};
