import { describe, expect, it } from 'vitest';
import { isOneDrive, uploadPage } from '../../../../src/adapters/teams/routines/offered-pages.ts';

describe('a page with names', () => {
  it.each([
    ['https://staden-my.sharepoint.com/_api/v2.0/drive/uploadSession?guid=1', true],
    ['http://staden-my.sharepoint.com/x', false],
    ['https://sharepoint.com.example.org/x', false],
    ['https://example.org/staden-my.sharepoint.com', false],
    ['https://xsharepoint.com/x', false],
    ['https://user@example.org\\@a.sharepoint.com/', false],
    ['http://127.0.0.1/x', false],
    ['file:///etc/passwd', false],
    ['', false],
  ])('may go to %s: %s', (address, may) => {
    expect(isOneDrive(address)).toBe(may);
  });

  it('is sent nowhere else', async () => {
    await expect(uploadPage('http://127.0.0.1:1/upload', '<p>Anna</p>')).rejects.toThrow('not one of OneDrive');
  });
});
