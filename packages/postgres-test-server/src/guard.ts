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
 * Ends the server in a folder and removes the folder when this process is gone, even if it is killed, or when the
 * returned function is called. Make the folder afterwards, since a kill in between would leave it. A process of its own
 * does this, since thousands of files take a while.
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
