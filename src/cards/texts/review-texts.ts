/** Every sentence to those who own pages. */
export interface ReviewTexts {
  readonly connected: string;
  readonly connectedBody: string;
  readonly disconnected: string;
  readonly disconnectedBody: string;
  readonly notHere: string;
  readonly heading: string;
  /** Before a number of pages, as are the next two. */
  readonly overdue: string;
  readonly soon: string;
  readonly openChecks: string;
  /** Before a date. */
  readonly overdueSince: string;
  readonly dueBy: string;
  readonly how: string;
  /** Before the number of pages that the message has no room for. */
  readonly more: string;
  readonly wholeList: string;
}
