const call = /^(?:hjälp|hjalp|help)(?: mig| me)?$/;

/** Whether a message is a word for help and nothing else. */
export function isBareCall(message: string): boolean {
  const words = message.slice(0, longestCall).normalize('NFC').toLocaleLowerCase('sv').replace(/[^\p{L}\s]/gu, ' ');
  return message.length <= longestCall && call.test(words.replace(/\s+/g, ' ').trim());
}

const longestCall = 60;
