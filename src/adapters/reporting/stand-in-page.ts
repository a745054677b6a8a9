/** A report as the stand-in receiver keeps it. */
export interface ReceivedReport {
  readonly reference: string;
  readonly report: { readonly id: string } & Readonly<Record<string, unknown>>;
  readonly receivedAt: number;
  /** How many times it came; more than one when an answer was lost. */
  readonly times: number;
}

export interface StandInView {
  readonly received: readonly ReceivedReport[];
  readonly mode: string;
  readonly modes: readonly string[];
}

/** The stand-in's page: its mood, and what it has received, newest first. */
export function standInPage({ received, mode, modes }: StandInView): string {
  const buttons = modes.map((name) => `<button name="mode" value="${name}"${name === mode ? ' aria-pressed="true"' : ''}>${name}</button>`);
  const items = received.toReversed().map(
    ({ reference, report, receivedAt, times }) =>
      `<article><h2>${escape(reference)}</h2><p>${new Date(receivedAt).toISOString()} · came ${times} ${times === 1 ? 'time' : 'times'}</p><pre>${escape(JSON.stringify(report, null, 2))}</pre></article>`,
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Stand-in incident receiver</title>
<style>body{font:16px/1.5 system-ui;max-width:50rem;margin:2rem auto;padding:0 1rem}pre{white-space:pre-wrap;background:#f3f3f3;padding:1rem}
button{font:inherit;margin:.2rem;padding:.3rem .8rem}button[aria-pressed]{font-weight:700;outline:2px solid}</style></head>
<body><h1>Stand-in incident receiver</h1>
<p>Plays the city's incident system, on this machine only. It answers every report with: <strong>${escape(mode)}</strong>.</p>
<form method="post" action="/">${buttons.join('')}</form>
<p>${received.length} received.</p>${items.join('\n')}</body></html>
`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
