import ipaddr from 'ipaddr.js';

/** The address without port, brackets and interface name. */
const normalizeAddress = (address: string): string =>
  address
    .trim()
    .replace(/^\[(.*)\](:\d+)?$/, '$1')
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1')
    .replace(/%.*$/, '');

/**
 * The number of bytes of an IPv6 address that identify its network. One subscriber has all 2^64 addresses of
 * a /64.
 */
const networkBytes = 8;

/**
 * The network of an address, used to count its attempts. For IPv4 it is the address itself, also in its
 * IPv6 forms (`::ffff:192.0.2.1`, `64:ff9b::192.0.2.1`). For IPv6 it is the /64. Other texts give `unknown`.
 */
export const findNetwork = (address: string): string => {
  const text = normalizeAddress(address);
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) return ipaddr.IPv4.parse(text).toString();
  if (!ipaddr.IPv6.isValid(text)) return 'unknown';
  const found = ipaddr.IPv6.parse(text);
  if (found.isIPv4MappedAddress()) return found.toIPv4Address().toString();
  const bytes = found.toByteArray();
  if (found.range() === 'rfc6052') return bytes.slice(-4).join('.');
  const network = [...bytes.slice(0, networkBytes), ...Array.from({ length: networkBytes }, () => 0)];
  return `${ipaddr.fromByteArray(network).toString()}/64`;
};
