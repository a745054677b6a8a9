import { ActivityTypes, CloudAdapter, ConfigurationBotFrameworkAuthentication, type Request, type TurnContext } from 'botbuilder';
import restify from 'restify';

/** The least that a bot can be on restify and botbuilder: it says what it is told, and answers an invoke with nothing. */
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post('/api/messages', async (request, response) => {
  // The libraries' types of a request differ in what may be undefined.
  await adapter.process(request as Request, response, echo);
});
server.listen(Number(process.env['PORT'] ?? 0), '127.0.0.1', () => {
  process.stdout.write(`Bot  http://127.0.0.1:${server.address().port}/api/messages\n`);
});

async function echo(context: TurnContext): Promise<void> {
  if (context.activity.type === ActivityTypes.Message) await context.sendActivity(context.activity.text);
  if (context.activity.type === ActivityTypes.Invoke) await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 200, body: {} } });
}
