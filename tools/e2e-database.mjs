/**
 * node tools/e2e-database.mjs: prints `{ "url", "pid" }` of the embedded database that e2e-server.mjs started with the same
 * PORT. For browser tests that move a clock or kill the database.
 */
import path from 'node:path';
import { locateCluster, readMemory, readPostmaster } from './postgres/cluster.mjs';

const cluster = locateCluster(path.resolve(import.meta.dirname, `../.data/e2e-${process.env.PORT}/postgres`));
const postmaster = readPostmaster(cluster);
if (!postmaster) throw new Error(`No database runs for port ${process.env.PORT}.`);
const url = `postgres://app:${readMemory(cluster).password}@127.0.0.1:${postmaster.port}/postgres`;
process.stdout.write(JSON.stringify({ url, pid: postmaster.pid }));
