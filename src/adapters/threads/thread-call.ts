import { MessageChannel, type MessagePort, receiveMessageOnPort } from 'node:worker_threads';

/** The far end of a line: what a thread answers calls with. Handed over when the thread is started; the port is transferred. */
export interface FarEnd {
  readonly port: MessagePort;
  /** Counts the answers, so that the caller can sleep until there is one more. */
  readonly answers: SharedArrayBuffer;
}

interface Call {
  readonly id: number;
  readonly name: string;
  readonly args: readonly unknown[];
}

type Answer = { readonly id: number; readonly value: unknown } | { readonly id: number; readonly fault: string };

export interface ThreadLine {
  /** Calls a function of the other thread and waits for its answer, holding up this thread meanwhile. Throws when it fails or takes too long. */
  readonly call: <T>(name: string, ...args: readonly unknown[]) => T;
  readonly farEnd: FarEnd;
  readonly close: () => void;
}

/**
 * A line to another thread for calls that take milliseconds. The caller waits as it would for a function of its own, so that
 * code which knows no promises can use what lives in another thread.
 */
export function openThreadLine({ timeoutMs }: { readonly timeoutMs: number }): ThreadLine {
  const { port1: near, port2: far } = new MessageChannel();
  const farEnd = { port: far, answers: new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT) };
  const answers = new Int32Array(farEnd.answers);
  near.unref();
  let last = 0;
  return {
    farEnd,
    close: () => near.close(),
    call: <T>(name: string, ...args: readonly unknown[]): T => {
      last += 1;
      near.postMessage({ id: last, name, args } satisfies Call);
      const deadline = performance.now() + timeoutMs;
      for (;;) {
        // Read before looking: an answer that comes in between ends the sleep at once.
        const seen = Atomics.load(answers, 0);
        const answer = receiveMessageOnPort(near)?.message as Answer | undefined;
        if (answer?.id === last) {
          if ('fault' in answer) throw namedError(answer.fault, answer.fault);
          return answer.value as T;
        }
        // An answer to an earlier call, which was no longer waited for.
        if (answer !== undefined) continue;
        const left = deadline - performance.now();
        if (left <= 0) throw namedError('TimeoutError', `The thread did not answer "${name}" within ${timeoutMs} ms.`);
        Atomics.wait(answers, 0, seen, left);
      }
    },
  };
}

/** By its name a log tells what happened: messages stay out of it. */
function namedError(name: string, message: string): Error {
  return Object.assign(new Error(message), { name });
}

/** Answers the calls of the thread at the near end. */
export function answerCalls({ port, answers }: FarEnd, functions: Readonly<Record<string, (...args: never[]) => unknown>>): void {
  const count = new Int32Array(answers);
  port.on('message', ({ id, name, args }: Call) => {
    port.postMessage(answerTo(id, () => (functions[name] as (...given: readonly unknown[]) => unknown)(...args)));
    Atomics.add(count, 0, 1);
    Atomics.notify(count, 0);
  });
}

function answerTo(id: number, make: () => unknown): Answer {
  try {
    return { id, value: make() };
  } catch (error) {
    return { id, fault: error instanceof Error ? error.name : 'unknown' };
  }
}
