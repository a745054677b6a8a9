/** That somebody switched the bot off or on, when and why. The last one says how it is; the earlier ones are the audit. */
export interface PauseRecord {
  readonly at: number;
  /** Name of the account on the machine where the command ran. */
  readonly actor: string;
  readonly paused: boolean;
  readonly reason: string;
}

/** Where every instance looks whether the bot is paused. */
export interface Pauses {
  /** Makes it the last one; its time is set after that of the one before where the clock is not. */
  record(record: PauseRecord): Promise<void>;
  last(): Promise<PauseRecord | undefined>;
  /** Oldest first. */
  list(): Promise<readonly PauseRecord[]>;
}

export interface PauseSwitch {
  isPaused(): boolean;
  /** Looks into the store. When that fails, the bot stays as it was: a database that is down must not switch it on again. */
  look(): Promise<void>;
}

export interface PauseSwitchParts {
  /** Absent where nothing is kept: then only the setting counts. */
  readonly pauses?: Pick<Pauses, 'last'> | undefined;
  /** PAUSED=1. */
  readonly isPausedBySetting: boolean;
  readonly onChange: (paused: boolean) => void;
}

/** The kill switch as an instance sees it. It begins as the setting says. */
export function createPauseSwitch({ pauses, isPausedBySetting, onChange }: PauseSwitchParts): PauseSwitch {
  let isPausedByCommand = false;
  return {
    isPaused: () => isPausedBySetting || isPausedByCommand,
    look: async () => {
      const paused = (await pauses?.last())?.paused ?? false;
      if (paused === isPausedByCommand) return;
      isPausedByCommand = paused;
      onChange(isPausedBySetting || paused);
    },
  };
}
