import type { Cursor, Position, StoreError } from '@torioki/event-store';
import type { TimeZone } from '@torioki/lending';
import type { ExportLine, ExportLines } from '../export/read-export.js';
import {
  findFaultPosition,
  createVerifier,
  type ExternalEvidence,
  type Verification,
  type Verifier,
} from './verifier.js';

export interface VerifyExportOptions extends ExternalEvidence {
  /** The last position to verify; by default the end of the export. */
  readonly upTo?: Position | undefined;
  /** A fault that an earlier step found in the export. */
  readonly known?: StoreError;
  readonly onPosition?: (position: Position) => void;
}

/** The verification of an export, and the end of the export. */
export interface VerifiedExport extends Verification {
  readonly upTo: Cursor;
  readonly zone: TimeZone;
}

const isBeyondEnd = (line: ExportLine, upTo: Position): boolean => {
  if (line.is === 'event') return line.event.position > upTo;
  return (line.is === 'place' ? line.place.position : (findFaultPosition(line.fault) ?? 0)) > upTo;
};

const passLine = (line: ExportLine, { event, place, unread, found }: Verifier): void => {
  switch (line.is) {
    case 'event':
      return event(line.event);
    case 'place':
      return place(line.place);
    case 'fault':
      return unread(line.fault, line.hash);
    case 'end':
      return found(line.fault);
  }
};

/**
 * Verifies an export line by line, as {@link verifyHistory} verifies a store. An export of hashes is only
 * compared with the noted heads.
 */
export const verifyExport = async (
  { form, librarySystem, lines }: ExportLines,
  { upTo = Infinity, known, onPosition = () => undefined, ...judging }: VerifyExportOptions = {},
): Promise<VerifiedExport> => {
  const looking = createVerifier(librarySystem, judging);
  for await (const line of lines) {
    if (isBeyondEnd(line, upTo)) break;
    passLine(line, looking);
    onPosition(looking.at().position);
  }
  const end = looking.at();
  const { unexamined, ...found } = looking.end(end, known);
  return {
    ...found,
    unexamined: { ...unexamined, ...(form === 'hashes' && { contents: true }) },
    upTo: end,
    zone: looking.zone(),
  };
};
