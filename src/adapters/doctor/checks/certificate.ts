import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type Check, fault, fine, type Result, warning } from '../check.ts';

const dayMs = 86_400_000;
const soonDays = 30;
const mend = 'Make a new certificate, add it to the app registration, and put it with its key into BOT_CERTIFICATE_FILE.';

/** The certificate with which the bot shows who it is, where it has one. */
export const certificate: Check = {
  id: 'certificate',
  reach: 'here',
  run: async ({ config, now }) => {
    const path = config.credentials?.certificateFile;
    if (path === undefined) return [];
    const pem = await readFile(path, 'utf8').catch(() => undefined);
    if (pem === undefined) return [fault(`BOT_CERTIFICATE_FILE is "${path}", which cannot be read.`, 'Mount the file where the bot runs, readable by its account.')];
    try {
      const read = new X509Certificate(pem);
      if (!read.checkPrivateKey(createPrivateKey(pem))) return [fault('The key in BOT_CERTIFICATE_FILE belongs to another certificate.', mend)];
      return [judge(Date.parse(read.validFrom), Date.parse(read.validTo), now())];
    } catch {
      return [fault('BOT_CERTIFICATE_FILE is not a PEM file with a certificate and its private key, without a passphrase.', mend)];
    }
  },
};

function judge(from: number, to: number, now: number): Result {
  const day = (time: number) => new Date(time).toISOString().slice(0, 10);
  if (now < from) return fault(`The certificate is valid from ${day(from)}.`, 'Check the clock of this machine, or use the one before until then.');
  if (now >= to) return fault(`The certificate ran out on ${day(to)}.`, mend);
  if (to - now < soonDays * dayMs) return warning(`The certificate runs out on ${day(to)}.`, mend);
  return fine(`The certificate is valid until ${day(to)}.`);
}
