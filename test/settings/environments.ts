/** Settings with which each platform is set up. */

export const BOT_TOKEN = 'xoxb-1111111111-2222222222-AbCdEfGhIjKlMnOpQrStUvWx';
export const APP_TOKEN = `xapp-1-A0123456789-3333333333-${'0f'.repeat(32)}`;
export const SIGNING_SECRET = '0123456789abcdef0123456789abcdef';
export const CLIENT_SECRET = 'fedcba9876543210fedcba9876543210';
export const SECRET_KEY = '0a'.repeat(32);
export const STATE_SECRET = 'a long random text that somebody made up';

export const TOKEN = { SLACK_BOT_TOKEN: BOT_TOKEN, SLACK_APP_TOKEN: APP_TOKEN };
export const OAUTH = {
  SLACK_SIGNING_SECRET: SIGNING_SECRET,
  SLACK_CLIENT_ID: '1111.2222',
  SLACK_CLIENT_SECRET: CLIENT_SECRET,
  SLACK_STATE_SECRET: STATE_SECRET,
  NDR_SECRET_KEY: SECRET_KEY,
};

export const APP_PASSWORD = 'AbC8Q~aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa';
export const TEAMS = {
  MicrosoftAppId: '11111111-2222-3333-4444-555555555555',
  MicrosoftAppPassword: APP_PASSWORD,
  MicrosoftAppTenantId: 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee',
};
