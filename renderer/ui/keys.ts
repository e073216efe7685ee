/** The key of the commands as this machine's keyboard has it. */
export const CONTROL = navigator.platform.startsWith('Mac') ? '⌘' : 'Ctrl';
