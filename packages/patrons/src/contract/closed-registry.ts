import { expectFailure } from '@torioki/event-store/contract';
import type { TestRunner } from '@torioki/event-store/contract';
import { randomUUID } from 'node:crypto';
import { reportForgotten } from './history-forgets.js';
import { makeChange } from './changes.js';
import type { Opener } from './opener.js';
import { openAndRegister, sampleApplication } from './someone.js';

export const testClosedRegistry = ({ describe, it }: TestRunner, open: Opener): void => {
  describe('a closed registry', () => {
    it('answers with registry-unavailable', async () => {
      const { registry, patron, card } = await openAndRegister(open);
      await registry.close();
      await expectFailure('registry-unavailable', registry.find([patron]));
      await expectFailure(
        'registry-unavailable',
        makeChange(registry, 'RegisterPatron', sampleApplication()),
      );
      await expectFailure('registry-unavailable', registry.logIn({ card, password: '' }));
      await expectFailure('registry-unavailable', reportForgotten(registry, randomUUID()));
      await expectFailure('registry-unavailable', registry.listMails());
    });

    it('can be closed again', async () => {
      const registry = await open();
      await Promise.all([registry.close(), registry.close()]);
      await registry.close();
    });
  });
};
