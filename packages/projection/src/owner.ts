import { randomUUID } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';

const unlessThrown = <A>(read: () => A): A | undefined => {
  try {
    return read();
  } catch {
    return undefined;
  }
};

/**
 * A text that identifies the running machine and the process namespace; undefined if the system does not
 * report both.
 */
const thisMachine = unlessThrown(
  () =>
    `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${readlinkSync('/proc/self/ns/pid')}`,
);

/**
 * The state of a process, and its start in clock ticks since the boot. In the file, these fields follow the
 * name of the process, which is in brackets (proc(5)).
 */
const processStat = (pid: number): { readonly state: string; readonly start: string } | undefined =>
  unlessThrown(() => {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0] ?? '', start: fields[19] ?? '' };
  });

const isMissing = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return false;
  } catch (thrown) {
    return (thrown as NodeJS.ErrnoException).code === 'ESRCH';
  }
};

/**
 * Makes a name for a worker. The name identifies the machine and the process, so that other workers can see
 * whether the process has ended.
 */
export const nameOwner = (): string => {
  const start = processStat(process.pid)?.start;
  const id = randomUUID();
  return thisMachine && start ? `${id} ${process.pid} ${start} ${thisMachine}` : id;
};

/**
 * Whether the process of a worker has ended. Returns false if the process ran on another machine or before
 * the last boot, so that its end is unknown.
 */
export const hasOwnerEnded = (owner: string): boolean => {
  const [, pid = '', start, ...machine] = owner.split(' ');
  if (thisMachine === undefined || machine.join(' ') !== thisMachine) return false;
  const stat = processStat(Number(pid));
  return stat === undefined ? isMissing(Number(pid)) : stat.start !== start || stat.state === 'Z';
};
