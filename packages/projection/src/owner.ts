import { randomUUID } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';

const unlessThrown = <A>(read: () => A): A | undefined => {
  try {
    return read();
  } catch {
    return undefined;
  }
};

/** The boot and the process namespace of this machine; undefined where the system does not say. */
const thisMachine = unlessThrown(
  () =>
    `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${readlinkSync('/proc/self/ns/pid')}`,
);

/** The state of a process and its start in ticks since the boot, which follow its name in brackets (proc(5)). */
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

/** A new name for a worker of this process. It says on which machine and in which process the worker runs. */
export const nameOwner = (): string => {
  const start = processStat(process.pid)?.start;
  const id = randomUUID();
  return thisMachine && start ? `${id} ${process.pid} ${start} ${thisMachine}` : id;
};

/** Whether a worker's process ended on this machine since its boot; false if that cannot be known. */
export const hasOwnerEnded = (owner: string): boolean => {
  const [, pid = '', start, ...machine] = owner.split(' ');
  if (thisMachine === undefined || machine.join(' ') !== thisMachine) return false;
  const stat = processStat(Number(pid));
  return stat === undefined ? isMissing(Number(pid)) : stat.start !== start || stat.state === 'Z';
};
