/**
 * Sets a patron's mail address once for each command id, on the files in a folder. It is killed at a step of
 * a call: `node killed-at.worker.js <folder> <library system> <instant> <patron> <step> <id>…`. A step is
 * `before append`, `in append`, `after append` and so on. Without a step it runs to the end.
 */
import { orThrow } from '@torioki/event-store';
import { hokkaido, hokkaidoProfile } from '@torioki/lending';
import { openLibrary } from '../../open-library.js';
import { portsWithFate } from '../../testing/deaths.js';
import { openAt } from '../../testing/place.js';
import { watchLibrary } from '../../testing/watched.js';

const [folder = '', librarySystem = '', at = '', patron = '', deadly = '', ...ids] = process.argv.slice(2);

const clock = () => new Date(at);

const step = (name: string): Promise<void> => {
  if (name !== deadly) return Promise.resolve();
  process.kill(process.pid, 'SIGKILL');
  return new Promise(() => undefined);
};

const ports = portsWithFate(
  await openAt({ is: 'SQLite files', folder }, { librarySystem, clock }),
  async (call, made) => {
    await step(`before ${call}`);
    const answer = made();
    await step(`in ${call}`);
    await answer;
    await step(`after ${call}`);
    return answer;
  },
);
const library = watchLibrary(
  await openLibrary({ ...ports, policy: hokkaido, profile: hokkaidoProfile, clock }),
);
for (const commandId of ids) {
  const mailAddress = `${commandId}@example.jp`;
  orThrow(await library.portal(patron).setMailAddress({ commandId, mailAddress }));
}
await library.close();
await ports.people.close();
await ports.events.close();
