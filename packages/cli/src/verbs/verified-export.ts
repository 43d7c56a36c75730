import { isHistoryFault, verifyExport, type VerifiedExport } from '@torioki/audit';
import { findLocationNames } from '@torioki/audit/words';
import type { Answer, StoreError } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import { toFailure, type Failure } from '../failure.js';
import { findStoreKind } from '../stores/find-store-kind.js';
import { openBeginning, withLines } from '../stores/open-export.js';
import { reportProgress, readUpTo, type History } from '../stores/with-history.js';
import type { Heading } from '../rendering/heading.js';
import type { VerbRequest, VerbResult } from '../verb.js';
import type { NotedFiles } from './noted-heads.js';

/** A broken export, with the results of its verification line by line. */
interface BrokenExport {
  readonly found: VerifiedExport;
  readonly heading: Heading;
}

const verifiedExport = async (
  request: VerbRequest,
  noted: NotedFiles,
  fault: StoreError,
): Promise<E.Either<Failure, BrokenExport>> => {
  const upTo = readUpTo(request);
  if (E.isLeft(upTo)) return upTo;
  const answer = await withLines(request.args[0] ?? '', async (lines) => {
    const onPosition = reportProgress(request, lines.upTo);
    const options = {
      upTo: upTo.right,
      ...(isHistoryFault(fault) && { known: fault }),
      onPosition,
      ...noted,
    };
    const found = await verifyExport(lines, options);
    const { librarySystem } = lines;
    const heading = { librarySystem, upTo: found.upTo, zone: found.zone, places: new Map() };
    return E.right({ found, heading });
  });
  return E.mapLeft(toFailure)(answer);
};

/** Opens a broken export up to the first break, and passes it to `use`. */
export const useBeginning = async <Data>(
  file: string,
  { heading }: BrokenExport,
  use: (history: Pick<History, 'store' | 'heading'>) => Answer<VerbResult<Data>>,
): Promise<E.Either<Failure, VerbResult<Data>>> => {
  const opened = await openBeginning(file);
  if (opened.is === 'failed') return E.left(toFailure(opened.error));
  const { store } = opened;
  try {
    const all = { ...heading, places: await findLocationNames(store, heading.upTo) };
    return E.bimap(toFailure, (found: VerbResult<Data>) => ({ heading: all, ...found }))(
      await use({ store, heading: all }),
    );
  } finally {
    await store.close();
  }
};

/** Returns the answer. If an export cannot be opened as a store, returns the answer of `use` instead. */
export const orUseExport = async <Data>(
  answer: E.Either<Failure, VerbResult<Data>>,
  { request, noted }: { readonly request: VerbRequest; readonly noted: NotedFiles },
  use: (
    exported: BrokenExport,
  ) => Promise<E.Either<Failure, VerbResult<Data>>> | E.Either<Failure, VerbResult<Data>>,
): Promise<E.Either<Failure, VerbResult<Data>>> => {
  const fault = E.isLeft(answer) ? answer.left.error : undefined;
  if (fault === undefined || (await findStoreKind(request.args[0] ?? '')) !== 'export') return answer;
  const exported = await verifiedExport(request, noted, fault);
  return E.isLeft(exported) ? exported : use(exported.right);
};
