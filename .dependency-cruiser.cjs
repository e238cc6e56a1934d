/**
 * Who may import whom. Folders are the architecture, so an import in the wrong direction fails `npm run lint`.
 * A rule's comment is what the developer who broke it reads: it says where the code should go instead.
 */

/** A package, however it is laid out in node_modules; `NAME` may be an alternation. */
const npm = (name) => `node_modules/(?:@types/)?(?:${name})/`;
const NODE_MODULES = 'node_modules/';
const CONTRACT = '^api/contract\\.ts$';

/** `from` may use nothing of `to` but its types. */
const typesOnly = (name, from, to, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: to, dependencyTypesNot: ['type-only'] },
});

/** `from` may import nothing but what `but` names. */
const nothingBut = (name, from, but, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { pathNot: but },
});

/** A vendor's SDK has one home, so that it can be exchanged there. */
const atHome = (vendor, homes, comment) => ({
  name: `${vendor.split('|')[0].replace('@', '').replace('/', '-')}-at-home`,
  comment,
  severity: 'error',
  // Tests may look at anything with any tool.
  from: { pathNot: [...homes, '^tests/'] },
  to: { path: npm(vendor) },
});

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or hide a third. Types may refer to each other.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unresolved',
      comment: 'This import leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-undeclared-packages',
      comment:
        'Declare the package in package.json: it is there today only because another package needs it.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-tools-at-run-time',
      comment: 'What the server runs with belongs into dependencies: the image has no devDependencies.',
      severity: 'error',
      from: { path: '^(?:api|bot|dialogs|migrations|[^/]+\\.ts$)', pathNot: '^bot/webchat/widget/' },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: 'node_modules/@types/',
      },
    },

    nothingBut(
      'dialogs-are-pure',
      '^dialogs/',
      ['^dialogs/', CONTRACT, npm('luxon'), npm('chrono-node|fuse\\.js'), npm('intl-messageformat')],
      'A dialog asks for what it needs with a request value (dialogs/ask.ts); bot/carry-out.ts carries it out.',
    ),
    typesOnly('dialogs-know-types-only', '^dialogs/', CONTRACT, 'Import it with `import type`.'),
    {
      name: 'readers-of-language-at-home',
      comment: 'chrono-node and fuse.js are used by the recognisers in dialogs/understand only.',
      severity: 'error',
      from: { pathNot: ['^dialogs/understand/', '^tests/'] },
      to: { path: npm('chrono-node|fuse\\.js') },
    },
    atHome(
      'intl-messageformat',
      ['^dialogs/texts/'],
      'Words of the house are messages of a catalogue in dialogs/texts: ask for them with `texts(key, given)`.',
    ),
    atHome(
      '@resvg/resvg-js',
      ['^api/analytics/draw-chart\\.ts$'],
      'Pictures are drawn in api/analytics/draw-chart.ts.',
    ),
    nothingBut(
      'bot-uses-dialogs-and-contract',
      '^bot/(?!webchat/widget/)',
      ['^bot/(?!webchat/widget/)', '^dialogs/', CONTRACT, NODE_MODULES, '^node:', '^[a-z_/]+$'],
      'The bot reaches the service through the interfaces of api/contract.ts, which main.ts hands it.',
    ),
    typesOnly('bot-knows-types-only', '^bot/', CONTRACT, 'Import it with `import type`.'),
    nothingBut(
      'widget-stands-alone',
      '^bot/webchat/widget/',
      [
        '^bot/webchat/widget/',
        '^bot/webchat/protocol\\.ts$',
        CONTRACT,
        npm('preact|esbuild'),
        '^node:',
        '^[a-z_/]+$',
      ],
      'The widget is loaded into other people’s pages: it shares only the protocol and types with the server.',
    ),
    {
      name: 'api-knows-no-siblings',
      comment: 'The service does not know who calls it. Let main.ts hand in what it needs.',
      severity: 'error',
      from: { path: '^api/' },
      to: { path: '^(?:bot|dialogs|admin-web|migrations|commands|tests|[^/]+\\.ts$)' },
    },
    nothingBut(
      'contract-imports-nothing',
      CONTRACT,
      ['^$'],
      'The contract is read by everybody and needs nobody.',
    ),
    nothingBut(
      'admin-web-uses-contract',
      '^admin-web/',
      ['^admin-web/', CONTRACT, NODE_MODULES, '^node:', '^[a-z_/]+$'],
      'The admin site speaks HTTP to the service and shares only the types of api/contract.ts.',
    ),
    typesOnly('admin-web-knows-types-only', '^admin-web/', CONTRACT, 'Import it with `import type`.'),
    nothingBut(
      'migrations-stand-alone',
      '^migrations/',
      ['^migrations/', npm('typeorm')],
      'A migration must do the same in five years: it may not lean on code that changes.',
    ),
    {
      name: 'nobody-imports-a-program',
      comment: 'main.ts and the commands are started, not imported.',
      severity: 'error',
      from: { pathNot: ['^commands/', '^tests/'] },
      to: { path: '^(?:main\\.ts$|commands/)' },
    },
    {
      name: 'nobody-leans-on-tests',
      comment: 'What both tests and code need belongs to the code.',
      severity: 'error',
      from: { pathNot: '^tests/' },
      to: { path: '^tests/' },
    },

    atHome('botbuilder', ['^bot/framework/'], 'botbuilder stays exchangeable: bot/framework wraps it.'),
    atHome(
      'whatsapp-api-js',
      ['^bot/whatsapp/'],
      'Only bot/whatsapp speaks to the Cloud API, through its graph.ts.',
    ),
    atHome(
      'telegraf',
      ['^bot/telegram/'],
      'Only bot/telegram speaks to Telegram: the rest hands it messages (bot/provider.ts).',
    ),
    atHome(
      'restify',
      ['^api/http/', '^commands/bench/bare-server.ts$'],
      'Only api/http knows the web server.',
    ),
    atHome('helmet', ['^api/http/'], 'Only api/http knows the web server.'),
    atHome(
      'libsql|mssql|tedious',
      ['^api/database/', '^commands/bench/bare.ts$'],
      'Only api/database knows which database it is.',
    ),
    atHome(
      'typeorm',
      ['^api/', '^migrations/'],
      'Use cases of api/ may use TypeORM’s find operators; nobody else speaks to the database.',
    ),
    atHome(
      'ws',
      ['^api/live/', '^bot/webchat/', '^commands/bench/'],
      'Sockets are opened in api/live and bot/webchat, and measured in commands/bench.',
    ),
    atHome('qrcode', ['^api/check-in/'], 'Codes are drawn in api/check-in.'),
    atHome(
      'pdfkit|fontkit|dejavu-fonts-ttf',
      ['^api/payments/receipt/'],
      'Receipts are set in api/payments/receipt.',
    ),
    atHome('ical-generator', ['^api/calendar/'], 'Calendar files are written in api/calendar.'),
    atHome(
      'stripe',
      ['^api/payments/stripe/'],
      'Payments go through the port of api/payments/provider.ts; only api/payments/stripe knows Stripe.',
    ),
    atHome(
      'firebase-admin|web-push',
      ['^bot/push/', '^api/mirror/firestore-mirror\\.ts$'],
      'Devices are notified by bot/push, through the outbox (api/push/alerts.ts); the log is mirrored by api/mirror.',
    ),
    atHome('@node-rs/argon2', ['^api/people/'], 'Passwords are api/people’s.'),
    atHome('prom-client', ['^api/http/', '^serve\\.ts$'], 'Counted in serve.ts, told by api/http.'),
    atHome('pino', ['^main\\.ts$', '^open-log\\.ts$'], 'Everything else takes a Log (api/core.ts).'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Built and installed things, and whatever a tool left behind.
    exclude: { path: '^(?:dist|data|coverage)/' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
};
