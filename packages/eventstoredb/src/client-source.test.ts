import { describe, expect, it, vi } from 'vitest';
import { confirmation } from './confirmation.js';
import type { EsdbRead } from './esdb-client.js';
import { ConnectionLeft, createOwnClientSource, type OwnClient } from './client-source.js';

/** Makes clients that do nothing, and functions that end their connections. */
const wayOfMany = () => {
  const leave: (() => void)[] = [];
  const hosts: unknown[] = [];
  const clientFor = (_: unknown, __: number, left: () => void): OwnClient => {
    leave.push(left);
    return {
      appendToStream: () => Promise.resolve(),
      readStream: () => [] as unknown as EsdbRead,
      subscribeToStream: () => [] as unknown as EsdbRead,
      dispose: vi.fn(() => Promise.resolve()),
    };
  };
  const find = (named: unknown) => {
    hosts.push(named);
    return Promise.resolve({ address: '127.0.0.1', port: 2113 });
  };
  return { way: createOwnClientSource({ find, clientFor }), leave, hosts };
};

const unavailable = { type: 'unavailable' };

describe("a connection of the store's own", () => {
  it('gives up a client whose call failed, but not the next one when an old call fails', async () => {
    const { way } = wayOfMany();
    const first = await way.client();
    way.reportFailure(first, unavailable);
    const second = await way.client();
    expect([way.reasonForGivingUp(first), way.reasonForGivingUp(second)]).toEqual([unavailable, undefined]);
    way.reportFailure(first, unavailable);
    expect(await way.client()).toBe(second);
  });

  it('keeps a client whose call failed for another reason than the connection', async () => {
    const { way } = wayOfMany();
    const first = await way.client();
    way.reportFailure(first, { type: 'timeout' });
    expect(await way.client()).toBe(first);
  });

  it('goes once to the leader that a follower named', async () => {
    const { way, hosts } = wayOfMany();
    const leader = { address: '127.0.0.2', port: 2113 };
    way.reportFailure(await way.client(), { type: 'not-leader', leader });
    way.reportFailure(await way.client(), unavailable);
    await way.client();
    expect(hosts).toEqual([undefined, leader, undefined]);
  });

  it('gives up a client that leaves its connection, and reports it before there is another', async () => {
    const { way, leave } = wayOfMany();
    const first = await way.client();
    const reported: unknown[] = [];
    way.connectionsLeft.subscribe(() => reported.push(way.reasonForGivingUp(first)));
    leave[0]?.();
    expect(reported).toEqual([undefined]);
    expect(way.reasonForGivingUp(first)).toBeInstanceOf(ConnectionLeft);
    const second = await way.client();
    expect(second).not.toBe(first);
    leave[0]?.();
    expect(reported).toHaveLength(1);
    expect(await way.client()).toBe(second);
  });
});

describe('a confirmation', () => {
  const given = (isShared = false) => {
    const state = confirmation(isShared);
    state.beginSubscription()();
    return state;
  };

  it('is given by a subscription, but after a failed call not until the tip was read', () => {
    const state = given();
    expect(state.isGiven()).toBe(true);
    const sight = state.sightOfTip();
    expect(sight?.()).toBe(true);
    const early = state.beginLook();
    state.doubt('a call failed');
    expect([state.isGiven(), state.sightOfTip(), sight?.()]).toEqual([false, undefined, false]);
    early();
    expect(state.isGiven()).toBe(false);
    state.beginLook()();
    expect([state.isGiven(), state.sightOfTip()?.()]).toEqual([true, true]);
    expect(state.countDoubts()).toEqual({ count: 1, reason: 'a call failed' });
  });

  it('needs a new subscription when the connection has ended, even if the old one brings more', () => {
    const state = given();
    const old = state.beginSubscription();
    state.endConnection('GOAWAY');
    old();
    state.beginLook()();
    expect([state.isGiven(), state.sightOfTip()?.()]).toEqual([false, true]);
    state.beginSubscription()();
    expect(state.isGiven()).toBe(true);
  });

  it('ends with its subscription, and is never given for a client that others use', () => {
    const state = given();
    state.endSubscription();
    expect(state.isGiven()).toBe(false);
    expect(given(true).isGiven()).toBe(false);
  });
});
