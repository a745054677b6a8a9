/** Every sentence of first contact, choices, follow-ups, traces, groups and "Hjälpte det?". */
export interface ConversationTexts {
  readonly help: {
    readonly button: string;
    readonly heading: string;
    readonly body: string;
    readonly ask: string;
    readonly also: string;
  };
  readonly topics: { readonly button: string; readonly heading: string; readonly body: string; readonly pages: string; readonly back: string; readonly none: string };
  readonly organisation: {
    readonly button: string;
    readonly change: string;
    readonly heading: string;
    readonly why: string;
    readonly kept: string;
    readonly keptForNow: string;
    readonly save: string;
    readonly none: string;
    /** The place that somebody wrote is in no list. */
    readonly notListed: string;
    /** The place that somebody wrote is chosen in the list. */
    readonly filledIn: string;
    readonly saved: string;
    readonly savedNone: string;
    readonly effect: string;
    readonly effectNone: string;
    readonly unknown: string;
  };
  readonly language: {
    readonly button: string;
    /** In the other language, so that whoever cannot read the card can read this. */
    readonly other: string;
    readonly heading: string;
    readonly body: string;
    readonly asWritten: string;
    readonly always: string;
    readonly saved: string;
    readonly savedAsWritten: string;
    readonly names: { readonly sv: string; readonly en: string };
  };
  readonly notSaved: string;
  readonly cancel: { readonly heading: string; readonly body: string };
  readonly forget: {
    readonly button: string;
    readonly heading: string;
    readonly nothing: string;
    readonly erased: string;
    readonly organisation: string;
    readonly language: string;
    readonly lastPage: string;
    readonly cards: string;
    readonly closedCases: string;
    readonly ownRuns: string;
    readonly remains: string;
    readonly openCases: string;
    readonly sent: string;
    /** In what is others' too. */
    readonly names: string;
    readonly chat: string;
    readonly failed: string;
  };
  readonly clean: {
    readonly button: string;
    readonly heading: string;
    readonly notDone: string;
    readonly none: string;
    readonly count: { readonly one: string; readonly many: string };
    readonly failed: string;
    readonly remains: string;
    readonly yours: string;
    readonly older: string;
    readonly others: string;
    /** Nothing that must not be missed is cleared away with the answers. */
    readonly unasked: string;
    readonly copies: string;
    readonly seen: string;
    readonly sent: string;
  };
  readonly follow: {
    readonly whom: string;
    /** Heading of what comes when somebody says that the danger is over. */
    readonly afterwards: string;
    /** Said when the danger is over: it need not be for everybody. */
    readonly hurt: string;
    readonly noPage: string;
    readonly noPageBody: string;
  };
  readonly feedback: {
    readonly question: string;
    readonly yes: string;
    readonly no: string;
    readonly thanks: string;
    readonly heading: string;
    readonly pages: string;
    readonly words: string;
    readonly wordsHow: string;
    readonly person: string;
  };
  readonly group: {
    readonly seen: string;
    readonly goOn: string;
    readonly goOnHow: string;
    readonly onlyPrivately: string;
  };
}
