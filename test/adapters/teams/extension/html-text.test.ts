import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlText } from '../../../../src/adapters/teams/extension/html-text.ts';

describe('htmlText', () => {
  it.each([
    ['plain text', 'Hej, han hotade mig', 'Hej, han hotade mig'],
    ['paragraphs and line breaks', '<div><p>Han ringde.</p><p>Han <b>hotade</b> mig<br>igen.</p></div>', 'Han ringde.\nHan hotade mig\nigen.'],
    ['entities', '<p>hot &amp; v&aring;ld &#229;t &#xE5;t &lt;3&nbsp;dagar</p>', 'hot & v&aring;ld åt åt <3 dagar'],
    ['somebody who is addressed', '<p><at id="0">Anna Andersson</at> han hotade mig</p>', 'han hotade mig'],
    ['a quoted attachment', '<attachment id="1">{"text":"x"}</attachment><p>Vad gör vi?</p>', 'Vad gör vi?'],
    ['a script', '<script>alert("hot")</script><p>Hej</p><style>p{}</style>', 'Hej'],
    ['a picture with words', '<p>Se <img src="https://x/y" alt="🔪"> här</p>', 'Se 🔪 här'],
    ['a list', '<ul><li>ett</li><li>två</li></ul>', 'ett\ntvå'],
    ['a sign that is no tag', 'han är < 2 m och > 100 kg', 'han är < 2 m och > 100 kg'],
    ['a tag that is never closed', '<p>Han kom <at id="0">med kniv och stod kvar', 'Han kom med kniv och stod kvar'],
    ['an entity of no letter', 'a&#0;b&#x110000;c', 'a b c'],
    ['a comment', 'a<!-- dold -->b', 'ab'],
    ['nothing', '<div>&nbsp;<br></div>', ''],
  ])('reads %s', (_reason, html, text) => {
    expect(htmlText(html)).toBe(text);
  });

  it.each([
    ['open tags', '<at>'.repeat(25_000)],
    ['less-than signs', '<'.repeat(100_000)],
    ['half tags', '<p '.repeat(33_000)],
    ['ampersands', '&'.repeat(100_000)],
    ['half comments', '<!--'.repeat(25_000)],
    ['a tag’s name', `<${'a'.repeat(100_000)}`],
    ['a name and dashes', `<at${'-'.repeat(100_000)}`],
  ])('takes no longer for 100,000 signs of %s than for other text', (_reason, html) => {
    const start = performance.now();
    htmlText(html);
    expect(performance.now() - start).toBeLessThan(1_000);
  });

  it('never leaves a tag that a browser would run, whatever comes in', () => {
    fc.assert(fc.property(fc.string(), (inner) => !/<script|<img|<at\b/i.test(htmlText(`<p>${inner.replaceAll('&', '')}</p><script>x</script><img src=x>`))));
  });
});
