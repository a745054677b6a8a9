import { createPartsMemory } from '../../knowledge/parts-memory.ts';
import { AppError } from '../../errors.ts';
import { findFiles, findFilesIfThere } from '../files/find-files.ts';
import { knowledgeFiles, readFolder, readTextFile } from '../files/read-folder.ts';
import { readShipped, rememberKnowledge } from '../files/read-knowledge.ts';
import { watchFolder } from '../files/watch-folder.ts';
import { createEventStream } from './event-stream.ts';
import { fileView } from './file-view.ts';
import { overviewOf } from './overview.ts';
import { readPageFiles } from './page-files.ts';
import { createPreviewServer, listenOnLoopback } from './preview-server.ts';
import { createImpactDesk } from './impact-desk.ts';
import { openStudyDesk } from './study-desk.ts';
import { teamsLooks } from './teams-looks.ts';
import type { GapsView } from './view.ts';
import { createWorkspace, type FileChange } from './workspace.ts';

export interface PreviewOptions {
  readonly folder: string;
  /** 0 takes any free one. */
  readonly port: number;
  /** The day, `YYYY-MM-DD`. */
  readonly today: () => string;
  /** What people did not find in the last days. The store is read anew each time. */
  readonly gaps: (days: number) => Promise<GapsView>;
}

export interface Preview {
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/** An editor's program writes a file in one go or two; a change is shown well within 300 ms of the last. */
const quietMs = 15;
const pollMs = 1_000;
/** The look at all pages takes the machine's strength; what is being written is drawn first. */
const studyAfterMs = 500;
const gapDays = [7, 30, 90] as const;
const usualGapDays = 30;

/** Starts the editors' page on loopback. Throws PORT_IN_USE, KNOWLEDGE_UNREADABLE and TOOLS_MISSING. */
export async function startPreview({ folder, port, today, gaps }: PreviewOptions): Promise<Preview> {
  const pageFiles = readPageFiles();
  const since = findFilesIfThere(folder, knowledgeFiles);
  const files = await readFolder(folder);
  const fallback = await readShipped(folder);
  const workspace = createWorkspace({ files, fallback, memory: createPartsMemory(rememberKnowledge({ folder, files, fallback })), today });
  const watch = watchFolder(folder, { names: knowledgeFiles, quietMs, pollMs, ...(since !== undefined && { since }), onChange: (paths) => takeChanges(paths), onBlind: tellFault });
  const desk = openStudyDesk({ folder, files, fallback });
  const impacts = createImpactDesk(folder);
  const events = createEventStream();
  let isStudying = false;
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;

  const server = createPreviewServer({
    files: pageFiles,
    events: events.add,
    questions: {
      overview: () => overviewOf({ workspace, folder, today: today() }),
      file: (asked) => fileView(workspace, { file: asked.get('file') ?? '', organisation: asked.get('organisation') || undefined, shape: asked.get('shape') ?? '' }),
      ask: (asked) => desk.ask({ question: asked.get('q') ?? '', ...organisationIn(asked) }),
      rivals: () => desk.rivals(),
      impact: (asked) => impacts.look({ version: asked.get('version') ?? '', filesVersion: workspace.version() }),
      gaps: (asked) => gaps(gapDays.find((days) => String(days) === asked.get('days')) ?? usualGapDays),
      looks: () => teamsLooks,
    },
  });
  const taken = await listenOnLoopback(server, port).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  void study();
  return { address: `http://127.0.0.1:${taken}`, stop };

  function takeChanges(paths: readonly string[]): void {
    try {
      const { changes, fault } = readChanges(folder, paths);
      if (changes.length > 0) workspace.change(changes);
      if (changes.length > 0 || fault === undefined) events.tell({ kind: 'changed', version: workspace.version(), files: changes.map(({ path }) => path) });
      clearTimeout(timer);
      timer = setTimeout(() => void study(), studyAfterMs);
      if (fault !== undefined) tellFault(fault);
    } catch (error) {
      tellFault(error);
    }
  }

  /** Lets all pages be looked at, again as long as files have changed meanwhile. */
  async function study(): Promise<void> {
    if (isStudying) return;
    isStudying = true;
    try {
      while (!isStopped && !workspace.isChecked()) {
        const version = workspace.version();
        workspace.take(await desk.learn({ files: workspace.files(), version, today: today() }), version);
        events.tell({ kind: 'studied', version });
      }
    } catch (error) {
      tellFault(error);
    }
    isStudying = false;
  }

  /** The next save is a new try. */
  function tellFault(error: unknown): void {
    if (!isStopped) events.tell({ kind: 'failed', version: workspace.version(), message: messageOf(error) });
  }

  async function stop(): Promise<void> {
    isStopped = true;
    clearTimeout(timer);
    watch.stop();
    events.close();
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
    await Promise.all([desk.close(), impacts.close()]);
  }
}

/** The files as they are now, and why the first that cannot be read cannot. One that was taken away is gone. */
function readChanges(folder: string, paths: readonly string[]): { readonly changes: readonly FileChange[]; readonly fault: unknown } {
  const found = new Map(findFiles(folder, knowledgeFiles).files.map((file) => [file.path, file]));
  const changes: FileChange[] = [];
  let fault: unknown;
  for (const path of paths) {
    const file = found.get(path);
    try {
      changes.push(file === undefined ? { path } : readTextFile(folder, file));
    } catch (error) {
      fault ??= error;
    }
  }
  return { changes, fault };
}

function organisationIn(asked: URLSearchParams): { readonly organisation?: string } {
  const organisation = asked.get('organisation') ?? '';
  return organisation === '' ? {} : { organisation };
}

/** For an editor, in Swedish where the failure is one that editors meet. */
function messageOf(error: unknown): string {
  if (error instanceof AppError) return error.inSwedish ?? error.message;
  return error instanceof Error ? error.message : String(error);
}
