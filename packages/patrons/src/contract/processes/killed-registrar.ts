import { randomInt } from 'node:crypto';
import { chooseRuns, type TestRunner } from '@torioki/event-store/contract';
import type { RegistryPlace } from './place.js';
import { accountFor, collectSent, type SentCommand } from './sent.js';

const mostLines = 120;

export const testKilledRegistrar = ({ describe, it }: TestRunner, newPlace: () => RegistryPlace): void => {
  describe('a registrar that is killed at any moment', () => {
    const kills = chooseRuns(5, 100);

    it('loses no answered command, and does none partly or twice', async () => {
      const place = newPlace();
      const sent: SentCommand[] = [];
      for (let kill = 1; kill <= kills; kill += 1) {
        const worker = place.start('registrar');
        let left = randomInt(0, mostLines);
        sent.push(
          ...(await collectSent(worker, () => {
            if (left === 0) worker.child.kill('SIGKILL');
            left -= 1;
          })),
        );
      }
      console.info(`${kills} kills: ${await accountFor(place, sent)}`);
    }, 600_000);
  });
};
