// npm run schema: publishes the form of an exported briefing in docs/, from the contract's types.
import fs from 'node:fs';
import { ensureDependencies } from './lib/install.mjs';
import { main, say } from './lib/say.mjs';

await main(async () => {
  await ensureDependencies();
  const { briefingSchema, SCHEMA } = await import('./lib/schema.mjs');
  fs.writeFileSync(SCHEMA, briefingSchema());
  say('docs/briefing.schema.json is what the contract says.');
  return 0;
});
