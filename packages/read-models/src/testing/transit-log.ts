import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { LocalDate } from '@torioki/lending';

/** The transport of a copy from one library to another on a day. */
export interface Transit {
  readonly date: LocalDate;
  readonly to: string;
}

/**
 * The open log of transits between the libraries of LibrariesWest (Open Government Licence v3). The project
 * does not contain it. Name its file in TORIOKI_TRANSIT_LOG, or put it beside the project.
 */
const file =
  process.env['TORIOKI_TRANSIT_LOG'] ??
  fileURLToPath(new URL('../../../../../shared/data/librarieswest_transits.csv', import.meta.url));

/**
 * The transits in the log, by day; undefined without the file. Splits lines at each comma, because no field
 * contains one.
 */
export const transitsByDay = (): ReadonlyMap<LocalDate, readonly Transit[]> | undefined => {
  if (!existsSync(file)) return undefined;
  const [head = [], ...rows] = readFileSync(file, 'utf8')
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','));
  const column = (name: string, row: readonly string[]) => row[head.indexOf(name)] ?? '';
  const days = new Map<LocalDate, Transit[]>();
  for (const row of rows) {
    const date = column('date_transited', row) as LocalDate;
    const ofDay = days.get(date) ?? [];
    ofDay.push({ date, to: column('to_library', row) });
    days.set(date, ofDay);
  }
  return new Map([...days].sort(([one], [other]) => (one < other ? -1 : 1)));
};
