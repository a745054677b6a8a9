/** Settings with which an app package is made. */
export const anAppEnvironment = {
  BOT_ID: '5a1d0f5e-9c6f-4d0e-8a67-0d4f7a0c1b2d',
  TEAMS_APP_ID: '8f2b5a57-3a1f-49a1-9f55-2c1d5bb0e7aa',
  PUBLIC_URL: 'https://radrum.stad.se',
  APP_PUBLISHER: 'Staden',
  APP_WEBSITE_URL: 'https://stad.se/radrum',
  APP_PRIVACY_URL: 'https://stad.se/radrum/personuppgifter',
  APP_TERMS_URL: 'https://stad.se/radrum/villkor',
} as const;
