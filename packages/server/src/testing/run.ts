import { firstValueFrom, Subject } from 'rxjs';
import { runServer } from '../run.js';
import { env } from './settings.js';

/** Runs the server in this process. Its output is known after it has ended. */
export const run = (args: readonly string[], more: NodeJS.ProcessEnv = {}) => {
  const [asked, answering, measuring] = [new Subject<void>(), new Subject<string>(), new Subject<string>()];
  const written = { out: '', err: '' };
  const address = firstValueFrom(answering);
  const metrics = firstValueFrom(measuring);
  metrics.catch(() => undefined);
  const ended = runServer(args, {
    out: (text) => {
      written.out += text;
      const [, kind, port] = /(answers|metrics).* port (\d+)/.exec(text) ?? [];
      (kind === 'metrics' ? measuring : answering).next(`http://127.0.0.1:${port}`);
    },
    err: (text) => void (written.err += text),
    env: { ...env, ...more },
    asked: firstValueFrom(asked),
  }).then((code) => ({ code, ...written }));
  return { address, metrics, end: () => asked.next(), ended };
};
