import { failedWith } from '@torioki/event-store/contract';
import type { TestRunner } from '@torioki/event-store/contract';
import { randomUUID } from 'node:crypto';
import { historyForgets } from './history-forgets.js';
import { change } from './changes.js';
import type { Opened } from './opened.js';
import { registered, someone } from './someone.js';

export const closedRegistry = ({ describe, it }: TestRunner, open: Opened): void => {
  describe('a closed registry', () => {
    it('answers with registry-unavailable', async () => {
      const { registry, patron, card } = await registered(open);
      await registry.close();
      await failedWith('registry-unavailable', registry.find([patron]));
      await failedWith('registry-unavailable', change(registry, 'RegisterPatron', someone()));
      await failedWith('registry-unavailable', registry.logIn({ card, password: '' }));
      await failedWith('registry-unavailable', historyForgets(registry, randomUUID()));
      await failedWith('registry-unavailable', registry.mails());
    });

    it('may be closed again', async () => {
      const registry = await open();
      await Promise.all([registry.close(), registry.close()]);
      await registry.close();
    });
  });
};
