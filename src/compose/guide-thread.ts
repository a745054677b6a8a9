import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { localDate } from '../adapters/calendar/local-date.ts';
import { hashFiles } from '../adapters/files/hash-files.ts';
import { knowledgeFiles, type TextFile } from '../adapters/files/read-folder.ts';
import { readSettledFolder } from '../adapters/files/read-settled-folder.ts';
import { readShipped, rememberKnowledge } from '../adapters/files/read-knowledge.ts';
import { type FolderWatch, watchFolder } from '../adapters/files/watch-folder.ts';
import { answerCalls, type FarEnd } from '../adapters/threads/thread-call.ts';
import type { Guide } from '../answering/answer-question.ts';
import { createGuide } from '../answering/create-guide.ts';
import { refusingFindings } from '../authoring/refusing-findings.ts';
import { checkKnowledge } from '../authoring/check-knowledge.ts';
import { type KnowledgeUnread, unreadOf } from '../fault.ts';
import { readWritten } from '../knowledge/assemble-knowledge.ts';
import type { Finding } from '../knowledge/finding.ts';
import { forShowing, openKnowledge, type WrittenKnowledge } from '../knowledge/knowledge-base.ts';
import { createPartsMemory } from '../knowledge/parts-memory.ts';
import type { Memory } from '../knowledge/remember.ts';
import { warmUp } from '../search/warm-up.ts';
import { measureCards } from './card-size.ts';

/** What a guide thread is started with. */
export interface GuideThreadData {
  readonly folder: string;
  readonly allowExampleContacts: boolean;
  readonly quietMs: number;
  readonly pollMs: number;
  /** By which questions come in. */
  readonly calls: FarEnd;
  /** On which the pages go out, to be taken when there is time. */
  readonly parcels: MessagePort;
}

/** A part of the pages of a version; what is in all its parts is put together again. */
export interface GuideParcel {
  readonly version: string;
  readonly part: Partial<WrittenKnowledge>;
}

/** `watch`: prepare whatever the folder has that is other than `served`. `rest`: answer only. */
export type GuideThreadOrder = { readonly kind: 'watch'; readonly served: string | undefined } | { readonly kind: 'rest' };

/** `offered`: new pages are prepared and lie in the parcels. `refused`: they must not be shown. `same`: the folder is as it is served. `unread`: it cannot be read. */
export type GuideThreadNews =
  | { readonly kind: 'offered'; readonly version: string; readonly ms: number }
  | { readonly kind: 'refused'; readonly errors: number; readonly file: string; readonly line: number; readonly rule: string }
  | { readonly kind: 'same' }
  | ({ readonly kind: 'unread' } & KnowledgeUnread);

run(workerData as GuideThreadData);

function run({ folder, allowExampleContacts, quietMs, pollMs, calls, parcels }: GuideThreadData): void {
  let guide: Guide | undefined;
  let memory: Memory | undefined;
  let fallback: readonly TextFile[] | undefined;
  let watch: FolderWatch | undefined;
  let retry: NodeJS.Timeout | undefined;
  let served: string | undefined;
  let refused: string | undefined;
  /** Counts what ends a watch, an order or an offer: a look that was begun before comes too late. */
  let ended = 0;

  answerCalls(calls, {
    search: (...args: Parameters<Guide['search']>) => prepared().search(...args),
    triage: (question: string) => prepared().triage(question),
    managerPart: (question: string) => prepared().managerPart(question),
  });
  parentPort?.on('message', (order: GuideThreadOrder) => {
    endWatch();
    if (order.kind === 'rest') return;
    served = order.served;
    refused = undefined;
    // What it answered with is no longer shown.
    guide = undefined;
    watch = watchFolder(folder, { names: knowledgeFiles, quietMs, pollMs, onChange: () => look(), onBlind: tellUnread });
    void look();
  });

  function prepared(): Guide {
    if (guide === undefined) throw new Error('Nothing is prepared.');
    return guide;
  }

  function endWatch(): void {
    ended += 1;
    watch?.stop();
    clearTimeout(retry);
  }

  /** Reads the folder and prepares what is new in it. What is refused is refused once. */
  async function look(): Promise<void> {
    const begun = ended;
    clearTimeout(retry);
    try {
      const start = performance.now();
      const files = await readSettledFolder(folder);
      if (begun !== ended) return;
      if (files === undefined) return watch?.look();
      fallback ??= await readShipped(folder);
      if (begun !== ended) return;
      const version = hashFiles(files);
      if (version === refused) return;
      if (version === served) {
        refused = undefined;
        return tell({ kind: 'same' });
      }
      const written = prepare(files, fallback);
      if (Array.isArray(written)) return refuse(version, written);
      for (const part of partsForShowing(written)) parcels.postMessage({ version, part } satisfies GuideParcel);
      endWatch();
      tell({ kind: 'offered', version, ms: Math.round(performance.now() - start) });
    } catch (error) {
      if (begun !== ended) return;
      tellUnread(error);
      clearTimeout(retry);
      retry = setTimeout(() => void look(), pollMs);
    }
  }

  /** What was refused before is told again, should the folder be so once it can be read. */
  function tellUnread(error: unknown): void {
    refused = undefined;
    tell({ kind: 'unread', ...unreadOf(error) });
  }

  /** The pages, once there is a guide that knows them; or the findings for which they must not be shown. */
  function prepare(files: readonly TextFile[], fallback: readonly TextFile[]): WrittenKnowledge | Finding[] {
    memory ??= createPartsMemory(rememberKnowledge({ folder, files, fallback }));
    const written = readWritten(files, { fallback, memory });
    const base = openKnowledge(written);
    const next = createGuide(base, memory);
    const found = checkKnowledge({ files, fallback, base, today: localDate(new Date()), search: next.search, measureCard: measureCards(base) });
    const errors = refusingFindings(found, { allowExampleContacts });
    if (errors.length > 0) return [...errors];
    warmUp(next.search, base.documents);
    for (const { frontMatter } of base.documents) next.triage(frontMatter.title);
    guide = next;
    return written;
  }

  function refuse(version: string, errors: readonly Finding[]): void {
    refused = version;
    const [first] = errors;
    if (first !== undefined) tell({ kind: 'refused', errors: errors.length, file: first.file, line: first.line, rule: first.rule });
  }
}

function tell(news: GuideThreadNews): void {
  parentPort?.postMessage(news);
}

const documentsInPart = 10;

/** Small parts: each holds up the other thread for a moment only. */
function partsForShowing(knowledge: WrittenKnowledge): readonly Partial<WrittenKnowledge>[] {
  const { documents, ...written } = forShowing(knowledge);
  const chunks = Array.from({ length: Math.ceil(documents.length / documentsInPart) }, (_, at) => documents.slice(at * documentsInPart, (at + 1) * documentsInPart));
  const others = Object.entries(written).map(([name, value]) => ({ [name]: value }));
  return [...chunks.map((chunk) => ({ documents: chunk })), ...others];
}
