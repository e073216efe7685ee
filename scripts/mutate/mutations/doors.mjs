// Faults of the boundary: who may ask and for what, and what leads out of the page.

const guards = 'test/unit/ipc/guards.test.ts';
const handle = 'test/unit/ipc/handle.test.ts';
const doors = 'test/e2e/doors.spec.ts';
const security = 'test/e2e/security.spec.ts';
const policy = 'test/e2e/policy.spec.ts';
const PROTOCOL = 'main/shell/protocol.ts';
const SECURITY = 'main/shell/security.ts';

/** A directive of the content policy, left out or widened. */
const directive = (from, to, how) => ({ name: `content policy: ${how}`, file: PROTOCOL, from, to, e2e: policy });

export const DOORS = [
  {
    name: 'a channel answers a child frame',
    file: 'main/ipc/handle.ts',
    from: 'frame === null || frame.parent !== null',
    to: 'frame === null',
    tests: [handle],
  },
  {
    name: 'a channel answers a page that is not the app’s',
    file: 'main/ipc/handle.ts',
    from: 'if (!frame.url.startsWith(`${APP_ORIGIN}/`))',
    to: 'if (!frame.url.startsWith(APP_ORIGIN))',
    tests: [handle],
  },
  {
    name: 'a channel answers a window that is none of ours',
    file: 'main/ipc/handle.ts',
    from: 'if (asker === null) return `${channel} was asked by an unknown window.`;',
    to: '',
    tests: [handle],
  },
  {
    name: 'the window that prints may ask for everything',
    file: 'main/ipc/handle.ts',
    from: "PRINT_CHANNELS.has(channel) !== (asker === 'print')",
    to: "PRINT_CHANNELS.has(channel) && asker !== 'print'",
    tests: [handle],
  },
  {
    name: 'arguments are not looked at',
    file: 'main/ipc/handle.ts',
    from: 'if (!parsed.success) return',
    to: 'if (!parsed.success && args.length > 1000) return',
    tests: [handle],
  },
  {
    name: 'a pasted text may be of any length',
    file: 'preload/contract/guards.ts',
    from: "'import:text': v.strictTuple([v.pipe(v.string(), v.maxLength(PASTE_LIMIT))])",
    to: "'import:text': v.strictTuple([v.string()])",
    tests: [guards],
  },
  {
    name: 'a pasted page may be of any length',
    file: 'preload/contract/guards.ts',
    from: "'import:html': v.strictTuple([v.pipe(v.string(), v.maxLength(PASTE_LIMIT))])",
    to: "'import:html': v.strictTuple([v.string()])",
    tests: [guards],
  },
  {
    name: 'what may be pasted is ten times as long',
    file: 'preload/contract/limits.ts',
    from: 'PASTE_LIMIT = 5_000_000',
    to: 'PASTE_LIMIT = 50_000_000',
    tests: [guards],
  },
  {
    name: 'a note may be of any length',
    file: 'preload/contract/guard-parts.ts',
    from: 'v.pipe(v.string(), v.maxLength(LONG))',
    to: 'v.string()',
    tests: [guards],
  },
  {
    name: 'a name may be of any length',
    file: 'preload/contract/guard-parts.ts',
    from: 'v.minLength(1), v.maxLength(SHORT_LIMIT)',
    to: 'v.minLength(1)',
    tests: [guards],
  },
  {
    name: 'a decision may carry what nobody knows',
    file: 'preload/contract/guards.ts',
    from: 'const decision: v.GenericSchema<unknown, NewDecision> = v.strictObject({',
    to: 'const decision: v.GenericSchema<unknown, NewDecision> = v.looseObject({',
    tests: [guards],
  },
  {
    name: 'the finding a decision is about may carry what nobody knows',
    file: 'preload/contract/guards.ts',
    from: '  key: v.strictObject({',
    to: '  key: v.looseObject({',
    tests: [guards],
  },
  {
    name: 'a correction may carry what nobody knows',
    file: 'preload/contract/guards.ts',
    from: "v.strictObject({ kind: v.literal('quote'), speaker: v.nullable(named) }),\n      v.strictObject({",
    to: "v.looseObject({ kind: v.literal('quote'), speaker: v.nullable(named) }),\n      v.looseObject({",
    tests: [guards],
  },
  {
    name: 'the app’s scheme serves what lies outside of its folder',
    file: 'main/shell/assets.ts',
    from: 'return file.startsWith(home + sep) ? { file, type } : null;',
    to: 'return { file, type };',
    tests: ['test/unit/shell/assets.test.ts'],
  },
  {
    name: 'a package starts with a switch that lets a debugger in',
    file: 'main/shell/switches.ts',
    from: 'const word = argv.slice(1, end < 0 ? undefined : end).find((one) => DEBUGGING.test(one));',
    to: "const word = argv.slice(1, end < 0 ? undefined : end).find((one) => one === '');",
    tests: ['test/unit/shell/switches.test.ts'],
  },
  {
    name: 'devices are allowed',
    file: SECURITY,
    from: 'setDevicePermissionHandler(() => false)',
    to: 'setDevicePermissionHandler(() => true)',
    tests: ['test/unit/shell/security.test.ts'],
  },
  { name: 'permissions are given', file: SECURITY, from: 'answer(false));', to: 'answer(true));', e2e: security },
  {
    name: 'permissions count as given',
    file: SECURITY,
    from: 'setPermissionCheckHandler(() => false)',
    to: 'setPermissionCheckHandler(() => true)',
    e2e: security,
  },
  {
    name: 'downloads are taken',
    file: SECURITY,
    from: "  target.on('will-download', (event) => event.preventDefault());\n",
    to: '',
    e2e: doors,
  },
  {
    name: 'redirects are followed',
    file: SECURITY,
    from: "    contents.on('will-redirect', (event) => event.preventDefault());\n",
    to: '',
    e2e: doors,
  },
  {
    name: 'the page may be left',
    file: SECURITY,
    from: "    contents.on('will-navigate', (event) => event.preventDefault());\n",
    to: '',
    e2e: doors,
  },
  {
    name: 'a frame may be left',
    file: SECURITY,
    from: "    contents.on('will-frame-navigate', (event) => event.preventDefault());\n",
    to: '',
    e2e: doors,
  },
  {
    name: 'webviews are attached',
    file: SECURITY,
    from: "    contents.on('will-attach-webview', (event) => event.preventDefault());\n",
    to: '',
    e2e: doors,
  },
  { name: 'windows are opened', file: SECURITY, from: "action: 'deny'", to: "action: 'allow'", e2e: security },
  {
    name: 'what is dropped beside the zone is opened',
    file: SECURITY,
    from: 'navigateOnDragDrop: false',
    to: 'navigateOnDragDrop: true',
    tests: ['test/unit/shell/security.test.ts'],
  },
  {
    name: 'WebRTC goes its own way',
    file: SECURITY,
    from: "'disable_non_proxied_udp'",
    to: "'default'",
    e2e: 'test/e2e/webrtc.spec.ts',
  },
  {
    name: 'requests leave the machine',
    file: SECURITY,
    from: 'cancel: !details.url.startsWith(`${APP_ORIGIN}/`) && !developerTools',
    to: 'cancel: false',
    e2e: security,
  },
  {
    name: 'the page has no content policy',
    file: PROTOCOL,
    from: "        'content-security-policy': CONTENT_SECURITY_POLICY,\n",
    to: '',
    e2e: policy,
  },
  {
    name: 'types are guessed',
    file: PROTOCOL,
    from: "        'x-content-type-options': 'nosniff',\n",
    to: '',
    e2e: policy,
  },
  directive("default-src 'none'; ", '', 'what has no directive of its own is allowed'),
  directive("script-src 'self'", "script-src 'self' 'unsafe-inline'", 'scripts in the page run'),
  directive("style-src 'self'", "style-src 'self' 'unsafe-inline'", 'styles in the page apply'),
  directive("img-src 'self'", "img-src 'self' data:", 'pictures come from data'),
  directive("font-src 'self'", "font-src 'self' data:", 'typefaces come from data'),
  directive("base-uri 'none'; ", '', 'a page may move its base'),
  directive("form-action 'none'; ", '', 'forms may be sent'),
  directive("; frame-ancestors 'none'", '', 'others may frame the page'),
];
