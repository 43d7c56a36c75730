import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const worker = join(import.meta.dirname, '../../dist/samples/in-any-zone.worker.js');

const printedIn = (zone: string) => {
  const [printed, ...outcomes] = execFileSync(process.execPath, [worker], {
    env: { ...process.env, TZ: zone },
    encoding: 'utf8',
  })
    .trim()
    .split('\n');
  return { zone: printed, outcomes };
};

describe('a loan around midnight', () => {
  const { outcomes } = printedIn('Asia/Tokyo');

  it('has its dates in Tokyo', () => {
    expect(outcomes).toHaveLength(20);
    expect(outcomes.filter((line) => line.includes('"is":"accepted"'))).toHaveLength(10);
    expect(outcomes[8]).toBe('2021年4月4日(日) 2021-04-04T11:00:00.000Z');
    expect(outcomes[13]).toContain('"on":"2021-04-07"');
    expect(outcomes[15]).toContain('"dueDate":"2021-04-22"');
    expect(outcomes[17]).toContain('"to":"2021-05-06"');
  });

  it.each(['UTC', 'America/New_York', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'])(
    'is the same on a machine in the zone %s',
    (zone) => {
      expect(printedIn(zone)).toEqual({ zone, outcomes });
    },
  );
});
