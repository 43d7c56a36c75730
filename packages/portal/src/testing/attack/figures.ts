import { scryptHasher } from '@torioki/patrons';
import { loadavg } from 'node:os';

const say = (line: string) => void process.stdout.write(`${line}\n`);

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;

const rounded = (ms: number): string => `${ms < 100 ? ms.toFixed(1) : Math.round(ms)} ms`;

/** Prints how long something took, and whether the share of it that counts kept its limit. */
export const sayTimes = (
  what: string,
  times: readonly number[],
  { share, limit }: { readonly share: number; readonly limit: number },
): void => {
  if (times.length === 0) return say(`${what}: never; it took longer than the attack`);
  const sorted = [...times].sort((one, other) => one - other);
  const counts = at(sorted, share);
  const parts = [0.5, 0.99, 1].map(
    (one) => `${one === 1 ? 'max' : `p${one * 100}`} ${rounded(at(sorted, one))}`,
  );
  const kept = counts <= limit ? 'kept' : 'BROKEN';
  say(`${what}: ${times.length} times, ${parts.join(', ')}; p${share * 100} <= ${rounded(limit)}: ${kept}`);
};

/** How long one check of a password takes now, besides those of the server. */
const checkTime = async (): Promise<number> => {
  const hasher = scryptHasher();
  const since = performance.now();
  await hasher.verify('', hasher.decoy);
  return performance.now() - since;
};

/** Prints how busy the machine is. */
export const sayLoad = async (when: string): Promise<void> => {
  const load = loadavg().map((one) => one.toFixed(1));
  say(`${when}: load ${load.join(' ')}, one password check takes ${rounded(await checkTime())}`);
};

export const sayLine = say;
