// The search of the handbook. It runs in the page, over what search-data.js holds, and asks nobody.
const pages = globalThis.handbookPages.map((page) => ({
  ...page,
  fields: [
    { words: wordsOf(page.title), worth: 8 },
    { words: page.asked.split(' '), worth: 4 },
    { words: page.text.split(' '), worth: 1 },
  ],
}));
const form = document.querySelector('.search');
const box = document.getElementById('search');
const count = document.getElementById('search-count');
const results = document.getElementById('search-results');

function wordsOf(text) {
  return text.normalize('NFC').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

// A longer word also meets what has another ending: "hotade" finds "hotad".
function meets(word, typed) {
  return word.startsWith(typed) || (typed.length > 4 && word.startsWith(typed.slice(0, -2)));
}

function worthOf(page, typed) {
  return Math.max(0, ...page.fields.map(({ words, worth }) => (words.some((word) => meets(word, typed)) ? worth : 0)));
}

function find(text) {
  const typed = wordsOf(text).filter((word) => word.length > 1).slice(0, 20);
  const scores = new Map();
  for (const word of typed) {
    const found = pages.map((page) => [page, worthOf(page, word)]).filter(([, worth]) => worth > 0);
    const rarity = Math.log(1 + pages.length / Math.max(found.length, 1));
    for (const [page, worth] of found) scores.set(page, (scores.get(page) ?? 0) + worth * rarity);
  }
  return [...scores].sort((a, b) => b[1] - a[1]).slice(0, 10).map(([page]) => page);
}

function show() {
  const hits = find(box.value);
  const isEmpty = box.value.trim() === '';
  count.textContent = isEmpty ? '' : hits.length === 0 ? count.dataset.none : `${hits.length} ${count.dataset.hits}`;
  results.replaceChildren(
    ...hits.map(({ url, title, kind }) => {
      const item = document.createElement('li');
      const link = document.createElement('a');
      link.href = url;
      link.textContent = title;
      item.append(link, ` (${kind})`);
      return item;
    }),
  );
}

form.hidden = false;
form.addEventListener('submit', (event) => event.preventDefault());
box.addEventListener('input', show);
show();
