import { spawn } from 'node:child_process';
import { Socket } from 'node:net';

/**
 * Waits until whoever started it is gone, in whatever way, and then does to the server in a folder what an exit would
 * have done. A signal, since `pg_ctl` would have to be run as the server's user. What is still being set up may write
 * into the folder while it is removed: then it is removed again.
 */
const script = `
read -r _
pid=$(head -n 1 "$0/data/postmaster.pid" 2>/dev/null) && kill -QUIT "$pid" && while kill -0 "$pid"; do sleep 0.1; done
until rm -rf "$0"; do sleep 0.1; done
`;

/**
 * Has the server in a folder ended, and the folder removed, when this process is gone, even when it is killed, or when
 * told to by the function that it returns. Make the folder afterwards: a kill in between would leave it. All is done
 * beside this process, since thousands of files take a while.
 */
export const guard = (folder: string): (() => void) => {
  const child = spawn('sh', ['-c', script, folder], {
    stdio: ['pipe', 'ignore', 'ignore'],
    cwd: '/',
    detached: true,
  });
  child.unref();
  if (child.stdin instanceof Socket) child.stdin.unref();
  return () => child.stdin.end();
};
