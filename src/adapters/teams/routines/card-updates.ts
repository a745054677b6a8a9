/**
 * Keeps the card that everybody sees up with its run. However many people tick at once, one change of a message is under way
 * and one waits, which draws the run as it stands when its turn comes: so the last one to arrive shows everything.
 */
export interface CardUpdates {
  /** Resolves when the message shows at least what was saved before the call, or could not be changed. */
  update(key: string, put: () => Promise<unknown>): Promise<void>;
}

interface Line {
  readonly running: Promise<void>;
  readonly waiting: Promise<void> | undefined;
}

export function createCardUpdates(): CardUpdates {
  const lines = new Map<string, Line>();
  const begin = (key: string, put: () => Promise<unknown>): Promise<void> => {
    const running = put()
      .then(
        () => {},
        // A card that could not be changed is drawn anew when somebody comes to see it; what was ticked is saved.
        () => {},
      )
      .then(() => {
        const line = lines.get(key);
        // Where one waits, its line stays until it begins, so that nobody gets in between.
        if (line?.running === running && line.waiting === undefined) lines.delete(key);
      });
    lines.set(key, { running, waiting: undefined });
    return running;
  };
  return {
    update: (key, put) => {
      const line = lines.get(key);
      if (line === undefined) return begin(key, put);
      if (line.waiting !== undefined) return line.waiting;
      const waiting = line.running.then(() => begin(key, put));
      lines.set(key, { running: line.running, waiting });
      return waiting;
    },
  };
}
