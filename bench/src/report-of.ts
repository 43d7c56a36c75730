import { fork, type ForkOptions } from 'node:child_process';

/**
 * Runs a program in its own process. Returns its last message. Rejects if the program fails or sends no
 * message.
 */
export const reportOf = <Told>(
  program: string,
  args: readonly string[] = [],
  options: ForkOptions = {},
): Promise<Told> =>
  new Promise((resolve, reject) => {
    const child = fork(program, args, options);
    let received: Told | undefined;
    child.on('message', (report) => (received = report as Told));
    child.on('exit', (code) =>
      code === 0 && received !== undefined
        ? resolve(received)
        : reject(new Error(`The program ${program} ended with ${code}.`)),
    );
  });
