// A real OpenID provider for tests, on a free port of the loopback. It prints its address in one line and runs until it is stopped.
//   GET /become?subject=…&email=…&verified=true&groups=a,b   decides who signs in from now on
import http from 'node:http';
import Provider from 'oidc-provider';

const server = http.createServer();
server.listen(0, '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const accounts = new Map();
  let current = null;

  const provider = new Provider(issuer, {
    clients: [{
      client_id: 'upside',
      client_secret: 'a secret between the two',
      application_type: 'native', // so that any port of the loopback may follow
      redirect_uris: ['http://127.0.0.1/sign-in/openid/callback'],
      grant_types: ['authorization_code'],
      response_types: ['code'],
      token_endpoint_auth_method: 'client_secret_post',
    }],
    scopes: ['openid', 'email', 'profile', 'groups'],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'], groups: ['groups'] },
    conformIdTokenClaims: true,
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    cookies: { keys: ['for tests only'] },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...accounts.get(id) }) }),
    // Nobody is asked for consent.
    loadExistingGrant: async (context) => {
      const grant = new provider.Grant({ clientId: context.oidc.client.clientId, accountId: context.oidc.session.accountId });
      grant.addOIDCScope('openid email profile groups');
      await grant.save();
      return grant;
    },
  });
  const callback = provider.callback();

  server.on('request', async (request, response) => {
    const url = new URL(request.url, issuer);
    if (url.pathname === '/become') {
      const asked = url.searchParams;
      current = asked.get('subject');
      accounts.set(current, { email: asked.get('email'), email_verified: asked.get('verified') === 'true', name: asked.get('name'), groups: asked.get('groups')?.split(',') });
      response.end();
    } else if (url.pathname.startsWith('/interaction/')) {
      await provider.interactionFinished(request, response, { login: { accountId: current }, consent: {} });
    } else {
      callback(request, response);
    }
  });
  console.log(issuer);
});
