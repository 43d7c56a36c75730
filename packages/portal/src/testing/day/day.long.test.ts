import { audit } from '@torioki/audit';
import { orThrow } from 'torioki';
import { describe, expect, it } from 'vitest';
import { chromium, serveApp } from '../serve-sample.js';
import { useInBrowser } from './keyboard-in-browser.js';
import { openDay } from './open-day.js';
import { playDay } from './play-day.js';
import { findUnopened, renderDay } from './render-day.js';

describe.skipIf(chromium === undefined)('a day of five people in a library of 60 orders', () => {
  it('has the expected answer to each scan, by keyboard alone, and an audit finds nothing', async () => {
    const day = await openDay(60);
    const served = await serveApp(day.app);
    const played = await playDay(day, async (start) =>
      useInBrowser(await served.visit({ javaScriptEnabled: false }), start),
    );
    console.info(renderDay(played));
    expect(played.strange).toEqual([]);
    expect(findUnopened(played)).toEqual([]);
    expect(played.refusals.impossible).toEqual([]);
    expect(played.refusals.seen.size).toBeGreaterThanOrEqual(6);
    expect(day.troubles).toEqual([]);
    expect(played.scans).toBeGreaterThanOrEqual(300);
    expect(orThrow(await audit(day.events)).findings).toEqual([]);
    await served.close();
    await day.close();
  }, 900_000);
});
