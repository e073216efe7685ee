// Who may import whom, as the table of ARCHITECTURE.md has it (a test compares the two): `npm run lint` holds every import
// to it, those of types and those made later (`import()`) included.

/** What a room may know beside itself: another room, or the folder or file of it that is named. */
export const ROOMS = {
  'preload/contract': [],
  'preload/index.ts': ['preload/contract'],
  'main/language': [],
  'main/lists': [],
  'main/sample': [],
  'main/text': ['main/language', 'main/lists', 'preload/contract'],
  'main/syntax': ['main/text', 'main/language'],
  'main/learning': [],
  'main/extract': ['main/text', 'main/language', 'main/learning', 'main/syntax', 'main/lists', 'preload/contract'],
  'main/briefing': [
    'main/extract/actors/lexicon',
    'main/extract/places',
    'main/language',
    'main/lists',
    'preload/contract',
  ],
  'main/importing': ['main/files', 'main/language', 'preload/contract'],
  'main/files': ['preload/contract'],
  'main/keys': ['main/files', 'preload/contract'],
  'main/settings': ['main/files', 'preload/contract'],
  'main/store': ['main/briefing/completed.ts', 'main/files', 'main/keys/fingerprint.ts', 'preload/contract'],
  'main/handover': ['main/briefing/published.ts', 'main/files', 'main/keys', 'preload/contract'],
  'main/engine': [
    'main/briefing',
    'main/extract',
    'main/files',
    'main/handover',
    'main/importing',
    'main/sample',
    'main/store',
    'main/syntax',
    'main/text',
    'preload/contract',
  ],
  'main/shell': ['main/engine', 'main/files', 'main/keys', 'preload/contract'],
  'main/export': ['main/briefing/published.ts', 'main/files', 'preload/contract'],
  'main/ipc': [
    'main/engine',
    'main/files',
    'main/handover',
    'main/importing',
    'main/keys',
    'main/settings',
    'preload/contract',
  ],
  'main/cli': [
    'main/briefing/published.ts',
    'main/engine',
    'main/export',
    'main/extract',
    'main/files',
    'main/handover',
    'main/importing',
    'main/keys',
    'main/store',
    'preload/contract',
  ],
  'main/app': [
    'main/cli',
    'main/engine',
    'main/export',
    'main/files',
    'main/handover',
    'main/ipc',
    'main/keys',
    'main/settings',
    'main/shell',
    'preload/contract',
  ],
  'main/index.ts': ['main/app', 'main/cli', 'main/engine', 'main/files', 'main/shell'],
  'main/cli.ts': ['main/cli', 'main/engine', 'main/files', 'main/keys', 'main/settings'],
  renderer: ['preload/contract'],
};

/** A room's types of who asks, which others may know without its values. */
export const TYPES_OF_WHO_ASKS = 'main/shell/windows.ts';
export const MAY_ASK = ['main/export', 'main/ipc'];

/** Rooms that are text in, findings out: no files, no clock, no Electron. */
export const PURE = [
  'main/language',
  'main/learning',
  'main/lists',
  'main/text',
  'main/syntax',
  'main/extract',
  'main/briefing',
];
/** Rooms that also run in plain Node. */
const WITHOUT_ELECTRON = [
  ...PURE,
  'main/files',
  'main/importing',
  'main/store',
  'main/cli',
  'main/handover',
  'main/keys',
  'main/settings',
  'main/sample',
  'preload/contract',
];

const DATABASES = ['better-sqlite3', 'better-sqlite3-multiple-ciphers'];

const within = (paths) => `^(${paths.map((path) => path.replaceAll('.', '\\.')).join('|')})(/|$)`;
const packages = (names) => `^(node_modules/)?(${names.join('|')})(/|$)`;
const error = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

export const RULES = [
  ...Object.entries(ROOMS).map(([room, known]) =>
    error(
      `${room}-knows`,
      `${room} may know ${known.length === 0 ? 'nothing' : known.join(', ')} alone.`,
      { path: within([room]) },
      {
        path: '^(main|preload|renderer|scripts|test)/',
        pathNot: [
          within([room, ...known]),
          ...(MAY_ASK.includes(room) ? [`^${TYPES_OF_WHO_ASKS}$`] : []),
          '\\.css$|\\.woff2$',
        ],
      },
    ),
  ),
  error(
    'types-of-who-asks',
    'Of the shell, ipc and export know the types of who asks and no value.',
    { path: within(MAY_ASK) },
    { path: `^${TYPES_OF_WHO_ASKS}$`, dependencyTypesNot: ['type-only'] },
  ),
  error('no-circle', 'Two files that import each other are one file, or a third is missing.', {}, { circular: true }),
  error(
    'pure',
    'What a pure room needs comes in as an argument.',
    { path: within(PURE) },
    { dependencyTypes: ['core'] },
  ),
  error('page-sandboxed', 'The page is sandboxed.', { path: '^renderer/' }, { dependencyTypes: ['core'] }),
  error(
    'contract-shared',
    'The contract is shared by page and main process.',
    { path: within(['preload/contract']) },
    { dependencyTypes: ['core'] },
  ),
  error(
    'without-electron',
    'This room also runs in plain Node.',
    { path: within([...WITHOUT_ELECTRON, 'renderer']) },
    { path: packages(['electron']) },
  ),
  error(
    'store-alone-knows-sql',
    'Only main/store knows the database.',
    { path: '^(main|preload|renderer)/', pathNot: within(['main/store']) },
    { path: packages(DATABASES) },
  ),
  error(
    'found',
    'What is imported is there.',
    {},
    // Types alone, which its package names in no entry.
    { couldNotResolve: true, pathNot: '^pdfjs-dist/types/' },
  ),
];
