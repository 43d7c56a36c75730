import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PrometheusExporter } from '@opentelemetry/exporter-prometheus';
import { MeterProvider } from '@opentelemetry/sdk-metrics';
import { makeTelemetry, type Telemetry } from 'torioki/telemetry';
import type { Address } from '../running/address.js';

/** The telemetry of a process. */
export interface Metrics extends Telemetry {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/**
 * Answers `/metrics` in Prometheus' format on a port of its own. Rejects with the error of the operating system,
 * for example for a port in use.
 */
export const openMetrics = async ({ host, port }: Address): Promise<Metrics> => {
  const exporter = new PrometheusExporter({
    preventServerStart: true,
    withoutScopeInfo: true,
    withoutTargetInfo: true,
  });
  const provider = new MeterProvider({ readers: [exporter] });
  const server = createServer((request, response) => {
    if (request.method === 'GET' && request.url === '/metrics')
      exporter.getMetricsRequestHandler(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve);
  });
  return {
    ...makeTelemetry(provider.getMeter('torioki')),
    port: (server.address() as AddressInfo).port,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await provider.shutdown();
    },
  };
};
