import type { TriageTable } from './table.ts';

/** Of somebody who is learning Swedish: infinitives for the present, no articles, no endings. */
export const eighth: TriageTable = {
  danger: {
    'akut-fara-just-nu': `
      han slå mig nu
      dom slå kollega
      han kasta stol på mig
      brukare kasta sak på mig
      han sparka på dörr vill in
      pojke slå lärare nu
      han låsa dörr jag kan inte ut
      hon skrika och kasta tallrik, jag i kök
      klient slå sönder allt
      han spotta och slå mig
      han springa efter mig
      dom sparka på en pojke på gård
      gubbe ta fram pistol
      brukare hota med kniv
      hon hugga med sax
      någon skjuta här
      dottern kasta sak på mig, hon är full, hon slå
      han följa mig nu
    `,
  },
  calm: `
    han slå mig igår
    han kasta stol på mig förra veckan
    vad göra om han slå
    om brukare slå vad jag ska göra
    han brukar slå vad göra
    brukare kan slå ibland hur jag skydda mig
    får jag hålla brukare när han slå
    hur rapportera att han slå
    kan man kasta gamla papper
    får man ta bilder på möte
    ska han komma till möte ensam
    vill hon sitta med på möte
    han hota mig igår på telefon
  `,
  refuse: {},
  stop: {},
  answered: '',
  aside: {},
  inScope: '',
};
