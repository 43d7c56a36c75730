import type { Place, Position, StoreError } from '@torioki/event-store';
import type { TimeZone } from '@torioki/lending';
import type { ExportLine, ExportLines } from '../export/read-export.js';
import { faultPosition, verifying, type Judging, type Verification, type Verifying } from './verifying.js';

export interface VerifyExportOptions extends Judging {
  /** The last position to verify; without it, the end of the export. */
  readonly upTo?: Position | undefined;
  /** A fault that an earlier step found in the export. */
  readonly known?: StoreError;
  readonly onward?: (position: Position) => void;
}

/** The verification of an export, and the end of the export. */
export interface VerifiedExport extends Verification {
  readonly upTo: Place;
  readonly zone: TimeZone;
}

const isBeyond = (line: ExportLine, upTo: Position): boolean => {
  if (line.is === 'event') return line.event.position > upTo;
  return (line.is === 'place' ? line.place.position : (faultPosition(line.fault) ?? 0)) > upTo;
};

const pass = (line: ExportLine, { event, place, unread, found }: Verifying): void => {
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
 * Verifies an export line by line, as {@link verifyHistory} verifies a store. For an export of hashes,
 * verifies only that the noted heads match them.
 */
export const verifyExport = async (
  { form, librarySystem, lines }: ExportLines,
  { upTo = Infinity, known, onward = () => undefined, ...judging }: VerifyExportOptions = {},
): Promise<VerifiedExport> => {
  const looking = verifying(librarySystem, judging);
  for await (const line of lines) {
    if (isBeyond(line, upTo)) break;
    pass(line, looking);
    onward(looking.at().position);
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
