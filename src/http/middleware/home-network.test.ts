import { expect, test } from 'vitest';
import { homeNetwork } from './home-network.ts';

test.each([
  ['2001:db8:12:34:aaaa:bbbb:cccc:dddd', '2001:db8:12:34::/64'],
  ['2001:db8:12:34::1', '2001:db8:12:34::/64'],
  ['2001:DB8:0012:0034::FFFF', '2001:db8:12:34::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['2001:db8:0:0:1::', '2001:db8:0:0::/64'],
  ['2001:db8:0:0:0:ffff:1.2.3.4', '2001:db8:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['::', '0:0:0:0::/64'],
])('an IPv6 address %s counts as its home network %s', (address, network) => {
  expect(homeNetwork(address)).toBe(network);
});

test('the addresses that one home can take are one device, those next door another', () => {
  const [mine, alsoMine, next] = ['2001:db8:1:2::3', '2001:db8:1:2:ffff:ffff:ffff:ffff', '2001:db8:1:3::3'];
  expect(homeNetwork(mine ?? '')).toBe(homeNetwork(alsoMine ?? ''));
  expect(homeNetwork(mine ?? '')).not.toBe(homeNetwork(next ?? ''));
});

test.each([
  ['203.0.113.9', '203.0.113.9'],
  ['::ffff:203.0.113.9', '203.0.113.9'],
  ['::FFFF:203.0.113.9', '203.0.113.9'],
  ['::ffff:cb00:7109', '203.0.113.9'],
  ['0:0:0:0:0:ffff:203.0.113.9', '203.0.113.9'],
])('an IPv4 address %s is itself: %s', (address, same) => {
  expect(homeNetwork(address)).toBe(same);
});

test.each([
  'local',
  '',
  'unknown',
  '2001:db8',
  '1:2:3:4:5:6:7:8:9',
  '1::2::3',
  'g::1',
  '::1]/x',
  '[::1]',
  '::1, ::2',
  ':',
])('what is no address stays as it is: %j', (address) => {
  expect(homeNetwork(address)).toBe(address);
});
