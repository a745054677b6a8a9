import { connectBotFramework } from '../../src/adapters/teams/create-adapter.ts';
import { createSendNotice } from '../../src/adapters/teams/handoff/create-send-notice.ts';
import { handoffDeps } from '../../src/adapters/teams/handoff/handoff-deps.ts';
import { startBot } from '../../src/adapters/teams/start-bot.ts';
import { composeHandoff } from '../../src/compose/handoff.ts';
import { readConfig } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import type { RetryPolicy } from '../../src/handoff/retry-policy.ts';
import { aGuide } from '../support/build-guide.ts';
import { endWithParent } from './end-with-parent.ts';

/** The bot with its Teams layer, store and delivery, composed as in `src/main.ts`; only its pauses are shorter, and its pages few. */
const policy: RetryPolicy = {
  delayMs: (attempt) => Math.round(Math.min(50 * 2 ** attempt, 800) * (0.8 + 0.4 * Math.random())),
  longestDelayMs: 800,
  tellAfterMs: 60_000,
  giveUpAfterMs: 600_000,
};
const config = readConfig(process.env);
const log = createLog('info');
const guide = aGuide();
const isHoliday = () => false;
const framework = connectBotFramework(undefined);
const sendNotice = createSendNotice({ adapter: framework.adapter, appId: '', base: () => guide.base, isHoliday, now: () => Date.now(), timeoutMs: 1_000 });
const handoff = await composeHandoff(config, { sendNotice, log, times: { policy, regretMs: 0, pauseMs: 50, leaseMs: 1_500, sendTimeoutMs: 300 } });
const bot = await startBot({ host: '127.0.0.1', port: 0, replyTimeoutMs: 8_000 }, guide, log, { framework, handoff: handoffDeps(handoff, { ...config, isHoliday }) });
handoff.start();
process.send?.(Number(new URL(bot.address).port));
endWithParent();
process.once('SIGTERM', () => void bot.stop().then(() => handoff.stop()).then(() => process.exit(0)));
