import { checkExport, importHistory, isHistoryFault, type WholeExport } from '@torioki/audit';
import { renderError } from '@torioki/audit/words';
import type { Answer, EventStore, Cursor, StoreError } from '@torioki/event-store';
import { toEither } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import { toFailure, type Failure } from '../failure.js';
import { isNewFile, removeFile } from '../stores/new-file.js';
import { openTarget } from '../stores/open-target.js';
import { withExport } from '../stores/open-export.js';
import type { InBoth } from '../rendering/language.js';
import { makeVerb, type VerbRequest, type VerbResult } from '../verb.js';

interface Import {
  readonly librarySystem: string;
  /** The last cursor of the target; undefined after a fault. */
  readonly head?: Cursor;
  readonly fault?: StoreError;
}

const copyEvents = async (
  store: EventStore,
  exported: WholeExport,
  { progress }: VerbRequest,
): Answer<Cursor> => {
  try {
    const imported = await importHistory(store, exported, (position) =>
      progress({ ja: `位置 ${position} / ${exported.upTo}`, en: `position ${position} of ${exported.upTo}` }),
    );
    return E.map(({ head }: { readonly head: Cursor }) => head)(toEither(imported));
  } finally {
    await store.close();
  }
};

const importInto = async (request: VerbRequest, exported: WholeExport, where: string): Answer<Cursor> => {
  const { librarySystem } = exported;
  const [schema, stream] = [request.text('schema'), request.text('stream')];
  const isNew = await isNewFile(where);
  const opened = await openTarget({ where, schema, stream, librarySystem });
  const head =
    opened.is === 'failed' ? E.left(opened.error) : await copyEvents(opened.store, exported, request);
  if (E.isLeft(head) && isNew) removeFile(where);
  return head;
};

const done: InBoth<(head: Cursor) => string> = {
  ja: ({ position, hash }) => `位置${position}まで写し、確かめました。ハッシュ: ${hash}`,
  en: ({ position, hash }) => `Copied up to position ${position}, and checked. Hash: ${hash}`,
};

export const importVerb = makeVerb<Import>({
  args: '<file> <store>',
  summary: {
    ja: '書き出した履歴を、空の保管先か、同じ履歴の途中までの保管先に写す',
    en: 'copies an export into a store that is empty, or that has the beginning of the same history',
  },
  options: {},
  example: 'import history.jsonl copy.db',
  answer: async (request): Promise<E.Either<Failure, VerbResult<Import>>> => {
    const [file = '', where = ''] = request.args;
    let librarySystem = '';
    /** Reads the whole export before the first write, so that a broken export is not copied in part. */
    const isWhole = await withExport(file, async (exported) => {
      ({ librarySystem } = exported);
      return toEither(await checkExport(exported));
    });
    const head = E.isLeft(isWhole)
      ? isWhole
      : await withExport(file, (exported) => importInto(request, exported, where));
    if (E.isRight(head)) return E.right({ data: { librarySystem, head: head.right } });
    return isHistoryFault(head.left)
      ? E.right({ data: { librarySystem, fault: head.left }, isWrong: true })
      : E.left(toFailure(head.left));
  },
  render: ({ head, fault }, { language }) => [
    ...(head ? [done[language](head)] : []),
    ...(fault ? [renderError(fault)[language]] : []),
  ],
});
