import type { AddressInfo } from 'node:net';
import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import express from 'express';

/** The same botbuilder with a handler that does nothing, or with `posting` one that posts a line: what ours is measured beside. */
function main([posting]: readonly string[]): void {
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  const app = express();
  app.use(express.json());
  app.post('/api/messages', async (request, response) => {
    await adapter.process(request, response, async context => {
      if (posting !== undefined) await context.sendActivity('An answer.');
    });
  });
  const server = app.listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo;
    console.log(JSON.stringify({ msg: 'ready', port }));
  });
}

main(process.argv.slice(2));
