import { describe, it } from 'vitest';
import { places, staff, story, type Story } from '../../../samples/index.js';

const { hq, wkn, abs, gikai } = places;
type Who = readonly [role: 'branch' | 'counter', place: typeof wkn];
const branch = (place: typeof wkn): Who => ['branch', place];
const counter = (place: typeof wkn): Who => ['counter', place];
const removes = (history: Story, who: Who) =>
  history.removeFromCirculation('a-1').withFields({ actor: staff(...who) });

describe('REMOVE-1. Staff of a place remove a copy from circulation only if it may be at their place', () => {
  it('allows the place that has it', async () => {
    for (const [history, who] of [
      [story, counter(hq)],
      [story.reach('secured', 'a-1'), counter(hq)],
      [story.reach('secured', 'a-1', 'wkn'), counter(hq)],
      [story.reach('noticed', 'a-1', 'gikai'), counter(gikai)],
      [story.reach('noticed', 'a-1', 'gikai'), counter(hq)],
      [story.reach('shipped', 'a-1', 'wkn'), branch(wkn)],
      [story.reach('shipped', 'a-1', 'wkn'), counter(hq)],
      [story.reach('arrived', 'a-1', 'wkn'), branch(wkn)],
      [story.reach('lent', 'a-1', 'wkn').acceptReturn('a-1', 'wkn'), branch(wkn)],
      [story.reach('lent', 'a-1', 'wkn').acceptReturn('a-1', 'wkn'), counter(hq)],
    ] as const)
      await removes(history, who).emits('RemovedFromCirculation');
  });

  it('refuses any other place, and names the one that has it', async () => {
    for (const [history, who, from] of [
      [story, branch(wkn), 'HQ'],
      [story.reach('secured', 'a-1', 'wkn'), branch(wkn), 'HQ'],
      [story.reach('shipped', 'a-1', 'wkn'), branch(abs), 'WKN'],
      [story.reach('arrived', 'a-1', 'wkn'), branch(abs), 'WKN'],
      [story.reach('arrived', 'a-1', 'wkn'), counter(hq), 'WKN'],
      [story.reach('lent', 'a-1', 'wkn').acceptReturn('a-1', 'wkn'), branch(abs), 'WKN'],
      [
        story.reach('lent', 'a-1', 'wkn').acceptReturn('a-1', 'wkn').shipReturn('a-1', 'wkn'),
        branch(wkn),
        'HQ',
      ],
    ] as const)
      await removes(history, who).isRefused({ code: 'copy-not-here', location: who[1].location, from });
  });

  it('allows general materials at every place: a branch calls them', () =>
    story.reach('arrived', 'a-1', 'wkn').removeFromCirculation('a-1').emits('RemovedFromCirculation'));
});
