import { withIrregularForms } from "../text/irregular-forms.ts";

/** The forms of an English verb: `live`, `lives`, `lived`, `living`. */
export function verbForms(verb: string): readonly string[] {
  const irregular = withIrregularForms(verb);
  return irregular.length > 1 ? irregular : regularForms(verb);
}

function regularForms(verb: string): readonly string[] {
  if (verb.endsWith("e")) {
    return [verb, `${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`];
  }
  if (/[^aeiou]y$/u.test(verb)) {
    const root = verb.slice(0, -1);
    return [verb, `${root}ies`, `${root}ied`, `${verb}ing`];
  }
  const third = /(?:s|x|z|ch|sh|o)$/u.test(verb) ? `${verb}es` : `${verb}s`;
  const root = /^[^aeiou]*[aeiou][bdgmnprt]$/u.test(verb) ? verb + verb.slice(-1) : verb;
  return [verb, third, `${root}ed`, `${root}ing`];
}
