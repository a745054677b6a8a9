import { stepsOf } from '../steps.ts';
import { foundIn, type Rule } from '../rule.ts';
import { beginsWithVerb } from '../step-verbs.ts';

export const stepWithoutVerb: Rule = {
  id: 'step-without-verb',
  severity: 'error',
  what: 'Steget börjar inte med en uppmaning.',
  why: 'Den som är rädd läser bara första ordet. Det ska säga vad man gör.',
  mend: 'Börja med verbet: "Ring", "Gå", "Skriv". Är ordet redan en uppmaning? Lägg till det i language/step-verbs.yaml.',
  example: { file: 'sv/hembesok.md', replace: '2. Berätta för din chef.', with: '2. Chefen ska få veta.', at: '2. Chefen' },
  check: ({ files, fallback, pages, stepVerbs, readerFindings }) => {
    // Without its lists nearly every step would be told of; that they are gone or broken is told once.
    const isListed = [...files, ...fallback].some(({ path }) => path === lists) && !readerFindings.some(({ file }) => file === lists);
    if (!isListed) return [];
    return pages.flatMap((page) =>
      stepsOf(page)
        .filter(({ text }) => !beginsWithVerb(text, page.language, stepVerbs))
        .map((step) => foundIn(page, step.placeAt(0), { what: `Steget "${step.text.slice(0, 50)}" börjar inte med en uppmaning.` })),
    );
  },
};

const lists = 'language/step-verbs.yaml';
