import { scryptHasher } from '@torioki/patrons';
import { loadavg } from 'node:os';

const printText = (line: string) => void process.stdout.write(`${line}\n`);

const findPercentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;

const renderMilliseconds = (ms: number): string => `${ms < 100 ? ms.toFixed(1) : Math.round(ms)} ms`;

/** Prints the times of an action, and whether the given share of them is within the limit. */
export const printTimes = (
  what: string,
  times: readonly number[],
  { share, limit }: { readonly share: number; readonly limit: number },
): void => {
  if (times.length === 0) return printText(`${what}: never; it took longer than the attack`);
  const sorted = [...times].sort((one, other) => one - other);
  const counts = findPercentile(sorted, share);
  const parts = [0.5, 0.99, 1].map(
    (one) => `${one === 1 ? 'max' : `p${one * 100}`} ${renderMilliseconds(findPercentile(sorted, one))}`,
  );
  const kept = counts <= limit ? 'kept' : 'BROKEN';
  printText(
    `${what}: ${times.length} times, ${parts.join(', ')}; p${share * 100} <= ${renderMilliseconds(limit)}: ${kept}`,
  );
};

/** The time of one password check at this moment, while the server also checks passwords, in milliseconds. */
const measureCheck = async (): Promise<number> => {
  const hasher = scryptHasher();
  const since = performance.now();
  await hasher.verify('', hasher.decoy);
  return performance.now() - since;
};

export const printLoad = async (when: string): Promise<void> => {
  const load = loadavg().map((one) => one.toFixed(1));
  printText(
    `${when}: load ${load.join(' ')}, one password check takes ${renderMilliseconds(await measureCheck())}`,
  );
};

export const printLine = printText;
