import type { CopyId, LocationId, TitleId } from '@torioki/lending';
import type { Destination, NamedCommand, ScanSituation } from '@torioki/lending/decisions';
import type { RecordedEvents, ShownAnswer, Unaccepted } from '../answers/answer.js';

/** A scan at a desk. */
export interface ScanRequest {
  /** The text of the scanner. Full width, spaces, and the start and stop letters of NW-7 are removed. */
  readonly copy: string;
  /** Whether the scan gives the command. It never gives `pickUp`, which needs a person and cards. */
  readonly execute?: boolean;
  /** The id of the command. */
  readonly commandId?: string;
  /** The day of a return, if the book was in the book post (see `acceptReturn`). Other commands ignore it. */
  readonly on?: string;
}

/** What a scanned copy means at this desk. */
export interface ScanResult {
  readonly is: 'copy';
  readonly copy: CopyId;
  readonly title: TitleId;
  readonly situation: ScanSituation;
  /** The word for the situation, for staff. */
  readonly word: string;
  /** The one command to give next; null if nothing is left to do. */
  readonly command: NamedCommand | null;
  /** The command that this scan gave, and its position in the history; null if it gave none. */
  readonly given:
    (Pick<RecordedEvents, 'position' | 'again'> & { readonly name: NamedCommand['name'] }) | null;
  readonly destination: {
    readonly is: Destination;
    /** The instruction for staff. */
    readonly word: string;
    /** The destination of the book's box; null without a box. */
    readonly box: LocationId | null;
  };
}

/** The answer to a scan. If the library knows no copy with this code, the answer has the scanned text. */
export type ScanAnswer = Promise<
  | ShownAnswer<
      (ScanResult & { readonly called?: string }) | { readonly is: 'copy-unknown'; readonly text: string }
    >
  | Unaccepted
>;
