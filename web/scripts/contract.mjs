// Turns the OpenAPI document of each service into types: what the web app asks for must exist there.
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { contractOf, services, web } from './places.mjs';

mkdirSync(web('src/shared/contract'), { recursive: true });
for (const service of services) {
  execFileSync(
    process.execPath,
    [
      web('contract/node_modules/openapi-typescript/bin/cli.js'),
      contractOf(service),
      '--output',
      web(`src/shared/contract/${service}.d.ts`),
      '--root-types',
      '--root-types-no-schema-prefix',
    ],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
}
