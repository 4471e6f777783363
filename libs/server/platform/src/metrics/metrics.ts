import { createServer, type Server } from 'node:http';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { Config } from '../config/config';
import { SocketServer } from '../realtime/socket-server';

/** Figures of this node for Prometheus, served on a port of their own (`METRICS_PORT`), never on the public one. */
@Injectable()
export class Metrics implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly registry = new Registry();
  readonly requests = new Histogram({
    name: 'ringside_http_request_seconds',
    help: 'Time to answer a request, by route and status.',
    labelNames: ['route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
    registers: [this.registry],
  });
  readonly commands = new Counter({
    name: 'ringside_socket_commands_total',
    help: 'Socket commands, by name and answer code.',
    labelNames: ['command', 'code'],
    registers: [this.registry],
  });
  private server: Server | undefined;

  constructor(
    @Inject(Config) private readonly config: Config,
    sockets: SocketServer,
  ) {
    collectDefaultMetrics({ register: this.registry });
    new Gauge({
      name: 'ringside_sockets',
      help: 'Open sockets of this node.',
      registers: [this.registry],
      collect() {
        this.set(sockets.io.engine?.clientsCount ?? 0);
      },
    });
  }

  onApplicationBootstrap(): void {
    if (this.config.metricsPort === undefined) return;
    this.server = createServer((request, response) => {
      if (request.url !== '/metrics') {
        response.writeHead(404).end();
        return;
      }
      void this.registry.metrics().then((text) => {
        response.writeHead(200, { 'content-type': this.registry.contentType }).end(text);
      });
    });
    this.server.listen(this.config.metricsPort, this.config.host);
  }

  onApplicationShutdown(): void {
    this.server?.close();
  }
}
