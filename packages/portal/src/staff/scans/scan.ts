import type { DeskVisit } from '../staff-visit.js';

type Shown = Extract<Awaited<ReturnType<DeskVisit['at']['desk']['scan']>>, { readonly is: 'shown' }>['shown'];

/** What a scanned copy means at this desk. */
export type ScannedCopy = Extract<Shown, { readonly is: 'copy' }>;

type CommandName = NonNullable<ScannedCopy['command']>['name'];

/** A scan of a copy in the list of the last scans. It has no title. */
export interface Scan extends Pick<ScannedCopy, 'copy' | 'situation'> {
  /** The id of the command. */
  readonly id: string;
  /** The command that the scan gave; null if it gave none. */
  readonly given: CommandName | null;
  /** The command that the next scan of the copy names. */
  readonly next: CommandName | null;
  readonly to: ScannedCopy['destination']['is'];
  readonly box: ScannedCopy['destination']['box'];
  readonly isUndone: boolean;
}

export const makeScan = (
  id: string,
  { copy, situation, given, command, destination: { is, box } }: ScannedCopy,
): Scan => ({
  ...{ id, copy, situation, to: is, box },
  given: given?.name ?? null,
  next: command?.name ?? null,
  isUndone: false,
});
