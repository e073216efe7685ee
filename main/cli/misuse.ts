import { codeOf } from '../../preload/contract';

/**
 * What is wrong with how a command's options are written: Node tells it in words for programmers.
 * @returns a sentence or two; null where the error is another
 */
export function misuseIn(error: unknown): string | null {
  const code = codeOf(error);
  if (!(error instanceof Error) || !code.startsWith('ERR_PARSE_ARGS')) return null;
  const [, unknown, more] = /^Unknown option '(.+?)'(\. To specify .*)?$/su.exec(error.message) ?? [];
  if (unknown !== undefined)
    return `There is no option “${unknown}”.${more === undefined ? '' : ' What begins with a dash and is no option stands at the end, after “--”.'}`;
  const [, surplus] = /^Unexpected argument '(.*)'\. /su.exec(error.message) ?? [];
  if (surplus !== undefined) return `“${surplus}” is too much: this command takes options alone.`;
  const [, option, needs] = /^Option '(?:-., )?(--[^ ']+)(?: <value>)?' (argument )?/su.exec(error.message) ?? [];
  if (option === undefined) return 'One of the options is not written as it should be.';
  return needs === undefined
    ? `The option ${option} takes no value.`
    : `The option ${option} needs a value. One that begins with a dash is written ${option}=VALUE.`;
}
