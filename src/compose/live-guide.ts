import { localDate } from '../adapters/calendar/local-date.ts';
import { findFilesIfThere } from '../adapters/files/find-files.ts';
import { knowledgeFiles } from '../adapters/files/read-folder.ts';
import { type FolderWatch, watchFolder } from '../adapters/files/watch-folder.ts';
import type { Guide } from '../answering/answer-question.ts';
import { createLiveGuide } from '../answering/live-guide.ts';
import { faultOf, type KnowledgeUnread, unreadOf } from '../fault.ts';
import { forShowing, openKnowledge } from '../knowledge/knowledge-base.ts';
import { absentTriage } from '../knowledge/triage-data.ts';
import type { Log } from '../log.ts';
import { composeVersionedGuide } from './guide.ts';
import { type GuideHandle, startGuideThread } from './guide-handle.ts';
import type { GuideThreadNews } from './guide-thread.ts';

/** Which pages are shown, and whether newer ones were refused or cannot be read. */
export interface KnowledgeState {
  readonly version: string;
  readonly refused?: { readonly file: string; readonly line: number; readonly rule: string; readonly errors: number };
  readonly unread?: KnowledgeUnread;
}

export interface LiveKnowledge {
  readonly guide: Guide;
  /** The files of triage that the pages of the start are without. */
  readonly absentTriage: readonly string[];
  readonly state: () => KnowledgeState;
  /** Begins to watch the folder; not before the bot can answer, so that it starts as fast as without. */
  readonly watch: () => void;
  readonly stop: () => Promise<void>;
}

export interface LiveGuideOptions {
  readonly folder: string;
  /** Without it, pages with example contacts are refused. */
  readonly allowExampleContacts: boolean;
  readonly log: Log;
  /** How long nothing may change before pages are read, and how often to look where nothing tells of changes; in milliseconds. */
  readonly quietMs?: number;
  readonly pollMs?: number;
  /** How much memory a thread that prepares changed pages may take; by default as much as the files need. */
  readonly threadMegabytes?: number;
}

/** After a thread has ended by itself, another one is tried when this long has passed. */
const pauseAfterFaultMs = 10_000;

/**
 * A guide over a folder that follows its changes. Until the first one this thread answers, and looks after the folder. From then
 * on two others take turns: one answers for the pages that are shown, the other watches the folder, prepares what has changed, and
 * answers in its place once all of it is ready. This thread is held up by the questions themselves, by taking over the
 * pages, and by two milliseconds a look. Throws KNOWLEDGE_UNREADABLE.
 */
export async function composeLiveGuide(options: LiveGuideOptions): Promise<LiveKnowledge> {
  const { folder, allowExampleContacts, log, quietMs = 500, pollMs = 5_000, threadMegabytes } = options;
  // What changes while it is being read is seen as a change by whoever watches.
  const since = findFilesIfThere(folder, knowledgeFiles);
  const { guide: read, version: firstVersion, findErrors } = await composeVersionedGuide({ knowledgeFolder: folder });
  const first: Guide = { ...read, base: forShowing(read.base) };
  let state: KnowledgeState = { version: firstVersion };
  let serving: GuideHandle | undefined;
  let standby: GuideHandle | undefined;
  let firstWatch: FolderWatch | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  const live = createLiveGuide({ first, today: () => localDate(new Date()), onLost: (error) => prepareAnew(faultOf(error)) });

  return {
    guide: live.guide,
    absentTriage: absentTriage(read.base.triageData),
    state: () => state,
    watch: () => watchFirst(),
    stop: async () => {
      isStopped = true;
      firstWatch?.stop();
      clearTimeout(timer);
      await Promise.all([serving?.end(), standby?.end()]);
    },
  };

  /** A thread takes forty megabytes, and most bots never see a change before their next start. */
  function watchFirst(): void {
    firstWatch ??= watchFolder(folder, { names: knowledgeFiles, quietMs, pollMs, ...(since !== undefined && { since }), onChange: () => watch(), onBlind: (error) => tellUnread(unreadOf(error)) });
    void tellOfErrors();
  }

  /** There are no pages before the first ones to go on with, so they are shown; but somebody must know. */
  async function tellOfErrors(): Promise<void> {
    const errors = await findErrors().catch((error: unknown) => {
      log({ event: 'knowledge.unread', error: faultOf(error).error });
      return [];
    });
    const [first] = errors;
    if (first === undefined || isStopped || state.version !== firstVersion) return;
    log({ event: 'knowledge.faulty', file: first.file, line: first.line, rule: first.rule, errors: errors.length });
  }

  function watch(): void {
    firstWatch?.stop();
    if (isStopped) return;
    clearTimeout(timer);
    standby ??= startGuideThread({ folder, allowExampleContacts, quietMs, pollMs, megabytes: threadMegabytes, onNews, onEnd });
    standby.order({ kind: 'watch', served: state.version });
  }

  function onNews(news: GuideThreadNews, from: GuideHandle): void {
    if (from !== standby || isStopped) return;
    switch (news.kind) {
      case 'offered':
        return void takeOver(from, news);
      case 'refused': {
        const { file, line, rule, errors } = news;
        state = { version: state.version, refused: { file, line, rule, errors } };
        return log({ event: 'knowledge.refused', file, line, rule, errors });
      }
      case 'same':
        state = { version: state.version };
        return;
      case 'unread':
        return tellUnread(news);
    }
  }

  /** Once: the same is met again every few seconds until somebody mends it. */
  function tellUnread({ error, file }: KnowledgeUnread): void {
    const isTold = state.unread?.error === error && state.unread.file === file;
    const unread = { error, ...(file !== undefined && { file }) };
    state = { version: state.version, unread };
    if (!isTold) log({ event: 'knowledge.unread', ...unread });
  }

  async function takeOver(thread: GuideHandle, { version, ms }: Extract<GuideThreadNews, { kind: 'offered' }>): Promise<void> {
    const { pages, heldUpMs } = await thread.takePages(version);
    if (thread !== standby || isStopped) return;
    const base = openKnowledge(pages);
    live.swap(thread.guide(base));
    thread.order({ kind: 'rest' });
    [serving, standby] = [thread, serving];
    state = { version };
    log({ event: 'knowledge.loaded', id: version, documents: base.documents.length, findings: base.findings.length, ms, heldUpMs });
    watch();
  }

  /** The first pages answer for now. Both threads begin anew, and whatever the folder has is prepared again. */
  function prepareAnew(fault: ReturnType<typeof faultOf>): void {
    if (isStopped) return;
    log({ event: 'knowledge.lost', ...fault });
    live.swap(first);
    state = { version: firstVersion };
    const lost = [serving, standby];
    serving = undefined;
    standby = undefined;
    for (const thread of lost) void thread?.end();
    watch();
  }

  function onEnd(thread: GuideHandle, fault: string): void {
    if (isStopped || (thread !== serving && thread !== standby)) return;
    if (thread === serving) return prepareAnew({ error: fault });
    tellUnread({ error: fault });
    standby = undefined;
    timer = setTimeout(watch, pauseAfterFaultMs).unref();
  }
}
