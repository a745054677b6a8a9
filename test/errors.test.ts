import { describe, expect, it } from 'vitest';
import { AppError, type ErrorCode, describeError, mends } from '../src/errors.ts';

describe('AppError', () => {
  it.each(Object.keys(mends) as ErrorCode[])('%s carries a mend of its own', (code) => {
    const error = new AppError(code, 'found this, expected that');
    expect(error).toMatchObject({ name: 'AppError', code, message: 'found this, expected that', mend: mends[code] });
    expect(error.mend).toMatch(/^[A-Z].{20,}\.$/s);
  });

  it('keeps the cause', () => {
    const cause = new Error('the disk is gone');
    expect(new AppError('KNOWLEDGE_UNREADABLE', 'unreadable', { cause }).cause).toBe(cause);
  });
});

describe('describeError', () => {
  it('gives code, message and the next step', () => {
    expect(describeError(new AppError('USAGE', 'There is no question.'))).toBe(
      'USAGE: There is no question.\n  What to do: Run the command with --help.',
    );
  });

  it('tells editors the next step in Swedish, as far as they meet the error', () => {
    expect(describeError(new AppError('USAGE', 'Namnet saknas.'), 'sv')).toBe('USAGE: Namnet saknas.\n  Gör så här: Kör kommandot med --help.');
    expect(describeError(new AppError('DATA_KEY_UNKNOWN', 'k2 is gone.'), 'sv')).toContain(`What to do: ${mends.DATA_KEY_UNKNOWN}`);
  });
});

describe('mends', () => {
  it('are all different', () => {
    expect(new Set(Object.values(mends)).size).toBe(Object.keys(mends).length);
  });
});
