import type {
  CopyId,
  Instant,
  LoanId,
  LocalDate,
  LocationId,
  ReservationId,
  TitleId,
} from '@torioki/lending';
import { dueAfterClosures, type HeldCopyState } from '@torioki/lending/aggregates';
import { copyWord, findPlaceName } from '@torioki/lending/labels';
import { readScannedCode, type CopySource, type LoanClass } from '@torioki/lending/vocabulary';
import { documents, type RunningQuery } from '@torioki/projection';
import { holdShelfModel } from '../hold-shelf/fold.js';
import type { HoldShelfDocument } from '../hold-shelf/document.js';
import { shelfOf } from '../hold-shelf/view.js';
import { whereOf } from '../holdings/status.js';
import { readRules, type RulesAt } from '../published-rules/rules-at.js';
import { office, view } from '../view.js';
import { copiesModel, type CopyDocument } from './fold.js';

/** A copy, with its situation. */
export interface CopySituation {
  readonly copy: CopyId;
  readonly title: TitleId;
  readonly loanClass: LoanClass;
  readonly source: CopySource;
  readonly is: HeldCopyState['is'];
  /** The word for the situation, for staff. */
  readonly status: string;
  /** The pickup place, the return place, or the place that sends the copy back; null without one. */
  readonly location: LocationId | null;
  readonly place: string | null;
  /** The reservation that has the copy; null without one. */
  readonly reservation: ReservationId | null;
  readonly loan: LoanId | null;
  /** The due date of the loan, as moved by special closures (A51). */
  readonly dueDate: LocalDate | null;
  /** The instant when the situation began. */
  readonly since: Instant;
}

/** A line of the view: a copy, or the reason why a scanned text gives no copy. */
export type CopyLine =
  | CopySituation
  | {
      readonly is: 'copy-unknown' | 'copy-not-here';
      /** The text as it was scanned. */
      readonly text: string;
    };

export type Known = NonNullable<CopyDocument>;

const locationOf = ({ state, lent }: Known): LocationId | null => {
  if ('reservation' in state) return state.location;
  return 'from' in state ? state.from : (lent?.location ?? null);
};

const wordOf = ({ state }: Known, shelved: HoldShelfDocument): string => {
  if (state.is === 'withdrawn') return copyWord.withdrawn;
  const isShelved = state.is === 'set-aside' || state.is === 'at-branch';
  return isShelved && shelved ? shelfOf(shelved) : whereOf(state);
};

export const describeCopy = (known: Known, shelved: HoldShelfDocument, { rules }: RulesAt): CopySituation => {
  const { state, lent } = known;
  const { copy, title, loanClass, source, is, since } = state;
  const location = locationOf(known);
  return {
    ...{ copy, title, loanClass, source, is, status: wordOf(known, shelved), location },
    place: location && findPlaceName(rules, location),
    reservation: 'reservation' in state ? state.reservation : null,
    loan: 'loan' in state ? state.loan : null,
    dueDate: lent && dueAfterClosures(rules, lent),
    since,
  };
};

/**
 * The situations of copies, in the order of the texts. Each text is read like a text of a scanner. With
 * `branch`, only copies that are at this branch, go there, are lent there or come back from there.
 */
export const findCopies = (texts: readonly string[], at: Instant, branch?: LocationId) =>
  function* (): RunningQuery<readonly CopyLine[]> {
    const on = yield* readRules(at);
    const codes = texts.map(readScannedCode);
    const keys = [...new Set(codes.flat())];
    const found = yield* documents(copiesModel, keys);
    const shelved = yield* documents(holdShelfModel, keys);
    const byCode = new Map(keys.map((key, index) => [key, { known: found[index], shelved: shelved[index] }]));
    return texts.map((text, index): CopyLine => {
      const { known, shelved: held } =
        (codes[index] ?? []).map((code) => byCode.get(code)).find((one) => one?.known) ?? {};
      if (!known) return { is: 'copy-unknown', text };
      const isHere = branch === undefined || locationOf(known) === branch;
      return isHere ? describeCopy(known, held ?? null, on) : { is: 'copy-not-here', text };
    });
  };

/**
 * The situations of up to 1,000 copies, in the order of the request. Pass the codes as a scanner sends them.
 * An unknown code is a line of its own (R56).
 */
export const copies = view(
  ['指定した資料の状況', 'the situations of given copies'],
  [...office, 'branch'],
  ['copy'],
  ({ copy }, at, own) => findCopies(copy, at, own),
);
