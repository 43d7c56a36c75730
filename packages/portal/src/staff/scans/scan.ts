import { scanDecisions } from '@torioki/lending/decisions';
import { CommandId, Count, CopyId, LocationId, orNull } from '@torioki/lending/vocabulary';
import * as t from 'io-ts';
import type { AtDesk, Shown, StaffWords } from '../staff-visit.js';

/** What a scanned copy means at this desk. */
export type ScannedCopy = Extract<Shown<AtDesk['desk']['scan']>, { readonly is: 'copy' }>;

/** The codec of a scan of a copy in the list of the last scans. It has no title. */
export const scanCodec = ({ situations, destinations }: StaffWords['scan']) =>
  t.readonly(
    t.exact(
      t.type({
        /** The id of the command. */
        id: CommandId,
        /** The instant of the scan, in milliseconds since 1970. */
        at: Count,
        copy: CopyId,
        situation: t.keyof(situations),
        /** The command that the scan gave; null if it gave none. */
        given: orNull(t.keyof(scanDecisions)),
        /** The command that the next scan of the copy names. */
        next: orNull(t.keyof(scanDecisions)),
        to: t.keyof(destinations),
        box: orNull(LocationId),
        /** Whether a command with the id is recorded, by this scan or by the same form before. */
        isRecorded: t.boolean,
        isUndone: t.boolean,
      }),
    ),
    'a scan of a copy',
  );
export type Scan = t.TypeOf<ReturnType<typeof scanCodec>>;

export const makeScan = (
  sent: Pick<Scan, 'id' | 'at' | 'isRecorded'>,
  { copy, situation, given, command, destination: { is, box } }: ScannedCopy,
): Scan => ({
  ...sent,
  ...{ copy, situation, to: is, box },
  given: given?.name ?? null,
  next: command?.name ?? null,
  isUndone: false,
});

const isOpen = ({ isRecorded, isUndone }: Scan): boolean => isRecorded && !isUndone;

/** Whether a scan may be undone. A later command for the same copy prevents it. The newest scan comes first. */
export const mayBeUndone = (scan: Scan, scans: readonly Scan[]): boolean =>
  isOpen(scan) && scans.find((one) => one.copy === scan.copy && isOpen(one)) === scan;
