import { orThrow } from '@torioki/event-store';
import { describe, expect, it } from 'vitest';
import { eveningOnDisk } from '../testing/on-disk.js';

describe('a process that is killed', () => {
  it.each([
    ['before it reads the due notices', 'before listMails', 2],
    ['after it read the due notices', 'before queueMail', 2],
    ['after it queued a mail', 'after queueMail', 2],
    ['before it sends', 'before send', 2],
    ['after the server’s answer, before it marks the mail', 'after send', 3],
    ['after it marked the mail', 'after markMailSent', 2],
    ['after it recorded a notice', 'after append', 2],
  ])('%s leaves no patron without a mail', async (_, step, mails) => {
    const scene = await eveningOnDisk(2);
    const worker = scene.start(step);
    await worker.reached();
    worker.child.kill('SIGKILL');
    expect(await worker.ended).toBe('SIGKILL');
    scene.set('2021-04-07 20:10');
    expect(await scene.jobs.sendReadyMails()).toMatchObject({ troubles: [] });
    expect(scene.messageIds()).toHaveLength(mails);
    expect(new Set(scene.messageIds()).size).toBe(2);
    expect(await scene.listNotified()).toEqual(scene.all);
    expect(orThrow(await scene.jobs.mails()).shown).toEqual([]);
  });

  it('after the text, before the server’s answer, causes a second mail under the same Message-ID', async () => {
    const scene = await eveningOnDisk(1);
    const worker = scene.start();
    scene.server.behave({
      message: async () => {
        worker.child.kill('SIGKILL');
        await worker.ended;
        return 'accept' as const;
      },
    });
    expect(await worker.ended).toBe('SIGKILL');
    scene.server.behave({});
    scene.set('2021-04-07 20:09:59.999');
    expect(await scene.jobs.sendReadyMails()).toMatchObject({ queued: 0, sent: 0 });
    scene.set('2021-04-07 20:10');
    expect(await scene.jobs.sendReadyMails()).toMatchObject({ queued: 0, sent: 1, notified: { length: 1 } });
    expect(scene.messageIds()).toEqual([scene.messageIds()[0], scene.messageIds()[0]]);
    expect(await scene.listNotified()).toEqual(scene.all);
  });
});
