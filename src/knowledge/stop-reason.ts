/** What must not be told to the guide: it stops the description and shows the right channel. */
export const stopReasons = ['whistleblower-report', 'confession', 'accusation'] as const;

export type StopReason = (typeof stopReasons)[number];
