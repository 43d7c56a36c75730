import { isFinding, verifyExport, type VerifiedExport } from '@torioki/audit';
import { placeNamesAt } from '@torioki/audit/words';
import type { Answer, StoreError } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import { failureOf, type Failure } from '../failure.js';
import { kindOf } from '../stores/kind-of.js';
import { openBeginning, withLines } from '../stores/open-export.js';
import { onwardTo, upToOf, type History } from '../stores/with-history.js';
import type { Heading } from '../telling/heading.js';
import type { Asked, Found } from '../verb.js';
import type { Noted } from './noted-heads.js';

/** A broken export, with the results of its verification line by line. */
interface ExportFound {
  readonly found: VerifiedExport;
  readonly heading: Heading;
}

const verifiedExport = async (
  asked: Asked,
  noted: Noted,
  known: StoreError,
): Promise<E.Either<Failure, ExportFound>> => {
  const upTo = upToOf(asked);
  if (E.isLeft(upTo)) return upTo;
  const answer = await withLines(asked.args[0] ?? '', async (lines) => {
    const onward = onwardTo(asked, lines.upTo);
    const options = { upTo: upTo.right, ...(isFinding(known) && { known }), onward, ...noted };
    const found = await verifyExport(lines, options);
    const { librarySystem } = lines;
    const heading = { librarySystem, upTo: found.upTo, zone: found.zone, places: new Map() };
    return E.right({ found, heading });
  });
  return E.mapLeft(failureOf)(answer);
};

/** Uses the beginning of a broken export, up to the first break. All lines of the export were verified. */
export const ofBeginning = async <Data>(
  file: string,
  { heading }: ExportFound,
  use: (history: Pick<History, 'store' | 'heading'>) => Answer<Found<Data>>,
): Promise<E.Either<Failure, Found<Data>>> => {
  const opened = await openBeginning(file);
  if (opened.is === 'failed') return E.left(failureOf(opened.error));
  const { store } = opened;
  try {
    const all = { ...heading, places: await placeNamesAt(store, heading.upTo) };
    return E.bimap(failureOf, (found: Found<Data>) => ({ heading: all, ...found }))(
      await use({ store, heading: all }),
    );
  } finally {
    await store.close();
  }
};

/** An answer; for an export that cannot be opened as a store, an answer from its lines. */
export const orOfExport = async <Data>(
  answer: E.Either<Failure, Found<Data>>,
  { asked, noted }: { readonly asked: Asked; readonly noted: Noted },
  use: (exported: ExportFound) => Promise<E.Either<Failure, Found<Data>>> | E.Either<Failure, Found<Data>>,
): Promise<E.Either<Failure, Found<Data>>> => {
  const known = E.isLeft(answer) ? answer.left.error : undefined;
  if (known === undefined || (await kindOf(asked.args[0] ?? '')) !== 'export') return answer;
  const exported = await verifiedExport(asked, noted, known);
  return E.isLeft(exported) ? exported : use(exported.right);
};
