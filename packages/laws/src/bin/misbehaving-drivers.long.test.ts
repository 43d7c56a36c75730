import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { exitStatusOf } from './commands.js';

const worker = join(import.meta.dirname, '../../dist/testing/misbehaving.worker.js');

const checked = async (verb: string, way: string) => {
  const written = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((stream) =>
    vi.spyOn(process[stream], 'write').mockImplementation((text) => {
      written[stream] += String(text);
      return true;
    }),
  );
  const driver = ['--', process.execPath, worker, verb, way];
  const status = await exitStatusOf(['check', '--orders', '60', '--rounds', '0', '--seed', '1', ...driver]);
  for (const spy of spies) spy.mockRestore();
  return { ...written, status };
};

const noReply = (verb: string) =>
  new RegExp(`The driver has stopped: it did not reply to "${verb}"(?:, \\d times in a row)?\\. Check what `);

describe('a silent driver', () => {
  it('stops the check with an error if it does not reply to begin', async () => {
    const { stderr, status } = await checked('begin', 'hang');
    expect(stderr).toBe(
      'laws: The driver cannot begin a run. The driver did not reply to "begin" within 2400 ms. Check what the driver does during that time, or let it declare a longer patienceMs.\n',
    );
    expect(status).toBe(2);
  });

  it.each([
    ['order', /The driver has stopped: three orders in a row had no answer\. Check what /],
    ['show', noReply('show')],
    ['advance', noReply('advance')],
    [
      'restart',
      /Errors instead of answers: The driver did not reply to "restart" within 2400 ms\. Check what /,
    ],
    ['end', noReply('end')],
  ])('is reported if it does not reply to %s', async (verb, said) => {
    const { stdout, status } = await checked(verb, 'hang');
    expect(stdout).toMatch(said);
    expect(stdout).toMatch(verb === 'restart' ? /restart +not exercised/ : / unsure/);
    expect(status).toBe(1);
  });
});

describe.each(['begin', 'order', 'show', 'advance', 'restart', 'end'])(
  'a driver with a wrong reply to %s',
  (verb) => {
    it('gets an error and a status other than 0 for text that is not JSON', async () => {
      const { stdout, stderr, status } = await checked(verb, 'garbage');
      expect(stdout + stderr).toContain(
        'The driver wrote a line on stdout that is not a JSON object: Segmentation fault. Write only replies there',
      );
      expect(status).toBe(verb === 'begin' ? 2 : 1);
    });

    it('gets an error and a status other than 0 for an endless line', async () => {
      const { stdout, stderr, status } = await checked(verb, 'endless');
      expect(stdout + stderr).toContain(
        'The driver wrote a line of more than 1000000 characters on stdout. Write each reply as one JSON object',
      );
      expect(status).toBe(verb === 'begin' ? 2 : 1);
    });
  },
);

it('does not wait for an endless declaration', async () => {
  const { stderr, status } = await checked('declaration', 'endless');
  expect(stderr).toContain('more than 1000000 characters');
  expect(status).toBe(2);
});
