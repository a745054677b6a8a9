import type { TriageTable } from './table.ts';

/** A word or two, of somebody who has no time for more. */
export const seventh: TriageTable = {
  danger: {
    'akut-fara-just-nu': `
      112
      112!!!
      911
      call 911
      ring ambulans
      ambulans
      ambulance
      ambulans nu
      brandkåren
      räddningstjänsten
      polisen nu
      polis hit
      police now
      skottlossning
      Skott!
      skjutning
      skjuter
      gunshots
      shots
      eld
      brand
      BRINNER
      fire
      fire!!
      rån
      rånad
      rån nu
      rån pågår
      robbery
      fara
      i fara
      livsfara
      danger
      in danger
      slagsmål
      fight
      överfallen
      attackerad
      attacked
      instängd
      trapped
      knivman
      hotad nu
      hotad just nu
      threatened now
      förföljd nu
    `,
  },
  calm: `
    rån rutin
    blev rånad igår
    robbery last week
    stöd efter rån
    brandövning
    brandskydd på kontoret
    fire drill
    fire safety
    när ska man ringa 112
    vad är 112
    ska jag ringa 112 eller 114 14
    need police report
    need police
    polis
    police
    polisanmälan
    polisen ringde igår
    hotad
    hotad igår
    hot
    larm
    alarm
    skottkärra
    farlig
    farligt avfall
    trygg hemgång
    panikångest
    attack mot it-system
    fara för framtida hot, hur bedömer man det
    ambulansen kom igår
    räddningstjänsten övar
    rånad förra året
    förföljd
  `,
  refuse: {},
  stop: {},
  answered: '',
  aside: {},
  inScope: `
    tackgåva
    tackkort från en klient
  `,
};
