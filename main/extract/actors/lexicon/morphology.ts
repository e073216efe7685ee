import { IRREGULAR } from './verbs';

/**
 * All the finite and participle forms of verbs.
 * @param list base forms, parted by spaces; irregular ones take their forms from `IRREGULAR`
 */
export function verbForms(list: string): string[] {
  const forms: string[] = [];
  for (const verb of list.split(' ')) {
    forms.push(verb);
    const irregular = IRREGULAR[verb];
    if (irregular !== undefined) forms.push(...irregular.split(' '));
    else forms.push(...regularForms(verb));
  }
  return forms;
}

function regularForms(verb: string): string[] {
  if (verb.endsWith('e')) return [`${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`];
  if (/[^aeiou]y$/.test(verb)) return [`${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`];
  const third = /(?:s|sh|ch|x|z)$/.test(verb) ? `${verb}es` : `${verb}s`;
  return [third, `${verb}ed`, `${verb}ing`];
}
