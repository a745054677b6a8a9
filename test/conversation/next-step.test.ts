import { describe, expect, it } from 'vitest';
import type { PhraseKind } from '../../src/conversation/follow-up-phrases.ts';
import { nextStep } from '../../src/conversation/next-step.ts';
import type { Shown } from '../../src/conversation/shown.ts';

const common = { language: 'sv' } as const;
const page: Shown = { ...common, kind: 'page', slug: 'hot-per-telefon' };
const calm: Shown = { ...common, kind: 'page', slug: 'gavor-och-mutor' };
const list: Shown = { ...common, kind: 'list', slugs: ['a', 'b', 'c'] };
const picked: Shown = { ...common, kind: 'page', slug: 'b', offered: ['a', 'b', 'c'] };
const alarm: Shown = { ...common, kind: 'alarm', slug: 'akut-fara-just-nu', others: ['hot-per-telefon'] };
const suicide: Shown = { ...common, kind: 'alarm', slug: 'hot-om-sjalvmord', others: [] };
const stop: Shown = { ...common, kind: 'stop', slugs: ['a', 'b'], offers: ['union'] };
const nothing: Shown = { ...common, kind: 'nothing' };

const step = (kind: PhraseKind, shown: Shown | undefined) => nextStep({ kind, language: 'sv' }, shown, { leadsTo112: (slug) => slug !== 'gavor-och-mutor', staysOpen: ['hot-om-sjalvmord', 'bombhot'] });
const pick = (place: number, shown: Shown | undefined) => nextStep({ kind: 'pick', place, language: 'sv' }, shown, { leadsTo112: () => false, staysOpen: [] });

describe('nextStep', () => {
  it('answers the question of an alarm', () => {
    expect(step('yes', alarm)).toEqual({ kind: 'again' });
    expect(step('no', alarm)).toEqual({ kind: 'afterwards', slug: 'akut-fara-just-nu' });
    expect(step('no', { ...alarm, isBareCall: true })).toEqual({ kind: 'help' });
  });

  it.each(['yes', 'no'] as const)('takes “%s” for no answer where nothing was asked', (kind) => {
    for (const shown of [page, list, stop, nothing, undefined]) expect(step(kind, shown)).toBeUndefined();
  });

  it.each(['over', 'no-danger'] as const)('tells what comes afterwards (%s) after an alarm and after a page that leads to 112, and only there', (kind) => {
    expect(step(kind, alarm)).toEqual({ kind: 'afterwards', slug: 'akut-fara-just-nu' });
    expect(step(kind, page)).toEqual({ kind: 'afterwards', slug: 'hot-per-telefon' });
    for (const shown of [calm, list, stop, nothing, undefined]) expect(step(kind, shown)).toBeUndefined();
    expect(step(kind, { ...alarm, slug: undefined })).toEqual({ kind: 'again' });
  });

  it('leads with 112 again when the danger that was over is there, with the page on the danger that stays open', () => {
    const afterwards: Shown = { ...common, kind: 'page', slug: 'hot-per-telefon', isAfterwards: true };
    for (const kind of ['yes', 'yes-now'] as const) expect(step(kind, afterwards)).toEqual({ kind: 'alarm', slug: 'hot-per-telefon' });
    expect(step('yes', { ...afterwards, openDanger: 'bombhot' })).toEqual({ kind: 'alarm', slug: 'bombhot' });
  });

  it.each(['over', 'no', 'no-danger'] as const)('never holds a threat of suicide for over (%s): the alarm stays', (kind) => {
    expect(step(kind, suicide)).toEqual({ kind: 'again' });
  });

  it.each(['more', 'whom', 'yes', 'no', 'over', 'again'] as const)('shows whoever does not want to live no page for others (%s)', (kind) => {
    expect(step(kind, { ...suicide, danger: 'own' } as Shown)).toEqual({ kind: 'again' });
  });

  it.each(['law', 'do-not', 'report'] as const)('gives that section of an open page (%s), and leaves a question where no page is open', (kind) => {
    expect(step(kind, page)).toEqual({ kind: 'section', slug: 'hot-per-telefon', section: kind });
    expect(step(kind, picked)).toEqual({ kind: 'section', slug: 'b', section: kind });
    for (const shown of [alarm, suicide, list, stop, nothing, undefined]) expect(step(kind, shown)).toBeUndefined();
  });

  it('shows afterwards once more when it is asked what to do then', () => {
    expect(step('again', { ...page, isAfterwards: true } as Shown)).toEqual({ kind: 'afterwards', slug: 'hot-per-telefon' });
    expect(step('again', page)).toEqual({ kind: 'again' });
    expect(step('again', undefined)).toBeUndefined();
  });

  it('turned away, shows the ways that were open, whatever is asked', () => {
    for (const kind of ['more', 'whom', 'in-english', 'again', 'not-helped'] as const) expect(step(kind, stop)).toEqual({ kind: 'again' });
    expect(pick(1, stop)).toEqual({ kind: 'open', slug: 'b', offered: ['a', 'b'] });
  });

  it('gives the choices again to “mer” and to another language', () => {
    expect([step('more', list), step('in-english', list), step('whom', list)]).toEqual([{ kind: 'again' }, { kind: 'again' }, undefined]);
    expect([step('more', nothing), step('in-english', undefined)]).toEqual([{ kind: 'which-page' }, { kind: 'which-language' }]);
  });

  it('picks of the list on the screen, also when one of it is open', () => {
    expect(pick(1, list)).toEqual({ kind: 'open', slug: 'b', offered: ['a', 'b', 'c'] });
    expect(pick(-1, list)).toMatchObject({ slug: 'c' });
    expect(pick(0, picked)).toMatchObject({ kind: 'open', slug: 'a' });
    expect(pick(6, picked)).toEqual({ kind: 'choose', slugs: ['a', 'b', 'c'] });
  });

  it('gives what stands there again for a number that picks nothing, and what can be asked where nothing does', () => {
    for (const shown of [page, alarm]) expect(pick(0, shown)).toEqual({ kind: 'again' });
    for (const shown of [nothing, undefined]) expect(pick(0, shown)).toEqual({ kind: 'help' });
  });

  it('opens no page for a number below a list of other things, but in danger shows the alarm', () => {
    for (const shown of [list, picked, page, stop]) expect(pick(1, { ...shown, numbersElsewhere: true })).toEqual({ kind: 'help' });
    expect(pick(1, { ...alarm, numbersElsewhere: true })).toEqual({ kind: 'again' });
  });

  it('opens the first one again, also when it is open', () => {
    expect(pick(0, { ...picked, slug: 'a' } as Shown)).toMatchObject({ kind: 'open', slug: 'a' });
  });

  it('gives the others when the second is open and “den andra” is picked, or it is not the right one', () => {
    expect(pick(1, picked)).toEqual({ kind: 'choose', slugs: ['a', 'c'] });
    expect(step('other', picked)).toEqual({ kind: 'choose', slugs: ['a', 'c'] });
    expect(step('other', { ...picked, offered: ['a', 'b'] } as Shown)).toEqual({ kind: 'open', slug: 'a', offered: ['a', 'b'] });
    expect(step('other', list)).toEqual({ kind: 'again' });
    expect(step('other', page)).toEqual({ kind: 'not-helped', slug: 'hot-per-telefon', others: [] });
  });

  it('leads elsewhere when nothing helped, and in danger shows the alarm', () => {
    expect(step('not-helped', picked)).toEqual({ kind: 'not-helped', slug: 'b', others: ['a', 'b', 'c'] });
    expect(step('not-helped', list)).toEqual({ kind: 'not-helped', others: [] });
    expect(step('not-helped', alarm)).toEqual({ kind: 'again' });
    expect(step('not-helped', undefined)).toBeUndefined();
  });
});
