/** Arrows point one way: renderer -> shared <- main, preload -> shared, and inside main as docs/architecture.md says. */
const only = (name, from, to, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: from },
  to: { path: '^src/', pathNot: to },
});

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    only('shared-knows-neither-side', '^src/shared/', '^src/shared/', 'what both sides know knows neither'),
    only(
      'renderer-knows-shared',
      '^src/renderer/',
      '^src/(renderer|shared)/',
      'pages reach main through the bridge only',
    ),
    only('preload-knows-shared', '^src/preload/', '^src/(preload|shared)/', 'the preload is a door'),
    only('main-knows-shared', '^src/main/', '^src/(main|shared)/', 'main never imports a page'),
    {
      name: 'electron-in-the-shell-only',
      severity: 'error',
      from: { path: '^src/main/', pathNot: '^src/main/(shell/|index\\.ts)' },
      to: { path: '^(node_modules/)?electron' },
    },
    {
      name: 'nothing-imports-the-shell',
      severity: 'error',
      from: { path: '^src/main/', pathNot: '^src/main/(shell/|index\\.ts)' },
      to: { path: '^src/main/shell/' },
    },
    only(
      'verification-is-pure',
      '^src/main/verification/',
      '^src/main/verification/',
      'verification knows no other part',
    ),
    only('storage-and-time-know-nothing', '^src/main/(storage|time)/', '^src/main/(storage|time)/', 'the ground'),
    only(
      'ledger-knows-storage',
      '^src/main/ledger/',
      '^src/main/(ledger|storage|time)/',
      'the ledger knows no part that writes to it',
    ),
    only(
      'register-below',
      '^src/main/register/',
      '^src/main/(register|verification|storage|time|resource-folder|data-dir)',
      'register -> verification types and folding',
    ),
    only(
      'documents-below',
      '^src/main/documents/',
      '^src/(shared|main/(documents|register|verification))/',
      "documents -> the register's rows, folding",
    ),
    only(
      'pins-below',
      '^src/main/pins/',
      '^src/(shared|main/(pins|sms|mitid|ledger|storage|time))/|^src/main/background',
      'pins -> sms, mitid, ledger',
    ),
    only(
      'notices-below',
      '^src/main/notices/',
      '^src/main/(notices|ledger|storage|time|practice/world)',
      'notices -> ledger, and the mailboxes of practice mode',
    ),
    only('agents-below', '^src/main/agents/', '^src/(shared|main/(agents|ledger|storage|time))/', 'agents -> ledger'),
    only(
      'cases-below',
      '^src/main/cases/',
      '^src/(shared|main/(cases|approvals|documents|pins|notices|sms|mitid|register|verification|ledger|agents|storage|time|outcome|background))',
      'cases -> the domain below',
    ),
    only(
      'appointments-below',
      '^src/main/appointments/',
      '^src/(shared|main/(appointments|cases|ledger|agents|storage|time|outcome))',
      'appointments -> the case that referred somebody, and the ledger',
    ),
    { name: 'no-orphans', severity: 'error', from: { orphan: true, path: '^src/', pathNot: '\\.d\\.ts$' }, to: {} },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // TypeScript 7 has no compiler API yet that the cruiser could use.
    parser: 'swc',
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.json', '.css'] },
  },
};
