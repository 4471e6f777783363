import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { SiteRole } from '@ringside/contracts';
import { type TestDatabase, testConfig, testDatabase } from '@ringside/server/testing';
import { createApp } from '../create-app';
import { Person } from './person';

let people = 0;

/** The whole server on a database of its own, listening on a free port; further nodes may join the same database. */
export interface WholeApp {
  readonly app: NestFastifyApplication;
  readonly database: TestDatabase;
  readonly origin: string;
  /** A visitor without a session. */
  visitor(): Person;
  /** A new person, signed up and signed in through the API, then given a role. */
  person(role?: SiteRole): Promise<Person>;
  /** Another API process's worth of server on the same database. */
  node(): Promise<WholeApp>;
  close(): Promise<void>;
}

/** @param settings environment variables that differ from `testConfig` */
export async function wholeApp(settings: Readonly<Record<string, string>> = {}): Promise<WholeApp> {
  const database = await testDatabase();
  return boot(database, settings, true);
}

async function boot(
  database: TestDatabase,
  settings: Readonly<Record<string, string>>,
  owner: boolean,
): Promise<WholeApp> {
  const app = await createApp(testConfig(database.url, settings));
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  const opened: Person[] = [];
  const visitor = () => {
    const person = new Person(origin);
    opened.push(person);
    return person;
  };
  return {
    app,
    database,
    origin,
    visitor,
    person: async (role = 'player') => {
      const person = visitor();
      await person.signUp(`user${process.pid}x${people++}`);
      if (role !== 'player') {
        await database.query('update app_user set role = $2 where id = $1', [person.id, role]);
        await person.signIn(); // the session read before is not the new role's
      }
      return person;
    },
    node: () => boot(database, settings, false),
    close: async () => {
      for (const person of opened) person.hangUp();
      await app.close();
      if (owner) await database.drop();
    },
  };
}
