import { logOf } from '../../routines/run-log.ts';
import { countDone, type Run, ticksOf } from '../../routines/run.ts';
import { escapeHtml } from '../escape-html.ts';
import type { RoutineTexts } from '../texts/routine-texts.ts';
import { longMoment } from './moment.ts';

/** A run's log as a page of its own, to print: no script, nothing that is fetched, nothing but what the log holds. */
export function logPage(run: Run, { words, now }: { readonly words: RoutineTexts; readonly now: number }): string {
  const { language, title, phases, state } = run;
  const ticks = ticksOf(run);
  const tables = phases.map((phase) => {
    const rows = phase.steps.map(({ id, text }) => {
      const own = ticks.get(id);
      const who = own?.map(({ by }) => escapeHtml(by.name)).join('<br>') ?? words.log.notDone;
      const when = own?.map(({ at }) => longMoment(at, language)).join('<br>') ?? '';
      return `<tr><td>${own === undefined ? '☐' : '☑'} ${escapeHtml(text)}</td><td>${who}</td><td>${when}</td></tr>`;
    });
    return `<h2>${escapeHtml(phase.heading)} (${countDone(phase, ticks)}/${phase.steps.length})</h2>
<table><thead><tr><th scope="col">${words.log.step}</th><th scope="col">${words.log.who}</th><th scope="col">${words.log.when}</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table>`;
  });
  const happened = logOf(run).map(({ at, by, kind, step }) => {
    const line = `${by} ${words.log[kind]}${step === undefined ? '' : `: ${step}`}`;
    return `<li>${longMoment(at, language)}: ${escapeHtml(line)}</li>`;
  });
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.checklist}: ${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${words.checklist}: ${escapeHtml(title)}</h1>
<p>${words.log.writtenOn} ${longMoment(now, language)}.${state === 'open' ? ` ${words.log.open}` : ''}</p>
${tables.join('\n')}
<h2>${words.log.happened}</h2>
<ol>
${happened.join('\n')}
</ol>
</main>
</body>
</html>
`;
}

const style = `
body { font: 11pt/1.45 system-ui, sans-serif; color: #1a1a1a; background: #fff; margin: 0; }
main { max-width: 50rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; margin-top: 1.75rem; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #767676; padding: 0.35rem 0.5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th:first-child, td:first-child { width: 55%; }
tr { break-inside: avoid; } h2 { break-after: avoid; }
@page { size: A4; margin: 18mm; }
@media print { main { padding: 0; max-width: none; } }
`;
