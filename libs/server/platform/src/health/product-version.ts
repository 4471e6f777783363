import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The version of the product: of the `package.json` that the running code lies below, bundled or not. */
export function productVersion(from: string = import.meta.dirname): string {
  const file = path.join(from, 'package.json');
  if (existsSync(file)) return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
  const above = path.dirname(from);
  if (above === from) throw new Error('The running code lies below no package.json.');
  return productVersion(above);
}
