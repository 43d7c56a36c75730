/**
 * The oldest safe version. An older SQLite could corrupt a database if one process reset its write-ahead log
 * while another wrote.
 */
const oldestSafe = [3, 51, 3] as const;

/** Whether a version of SQLite, such as `3.53.2`, can safely share a file between processes. */
export const isSafeVersion = (version: string): boolean => {
  const numbers = version.split('.').map(Number);
  const differing = oldestSafe.findIndex((part, index) => numbers[index] !== part);
  return differing < 0 || (numbers[differing] ?? 0) > (oldestSafe[differing] ?? 0);
};
