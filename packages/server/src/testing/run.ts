import { firstValueFrom, Subject } from 'rxjs';
import { runServer } from '../run.js';
import { env } from './settings.js';

/** Runs the server in this process. Its output is known after it has ended. */
export const run = (args: readonly string[], more: NodeJS.ProcessEnv = {}) => {
  const [asked, answering] = [new Subject<void>(), new Subject<string>()];
  const written = { out: '', err: '' };
  const address = firstValueFrom(answering);
  const ended = runServer(args, {
    out: (text) => {
      written.out += text;
      answering.next(`http://127.0.0.1:${/port (\d+)/.exec(text)?.[1] ?? ''}`);
    },
    err: (text) => void (written.err += text),
    env: { ...env, ...more },
    asked: firstValueFrom(asked),
  }).then((code) => ({ code, ...written }));
  return { address, end: () => asked.next(), ended };
};
