import { type Capability, type ExperienceInput, toEnvelope, type TripleTerm } from "@keepsake/core";
import { toEntityId } from "../entities/entity-id.ts";

const actorEntity = /^ent_(?:user|agent|service|system)_/;

/** What an actor needs beside `scope.write` for what it writes to a scope. */
export function neededToWrite(
  scope: string,
  inputs: readonly ExperienceInput[],
  actor: string,
): readonly Capability[] {
  const written = inputs.map((input) => {
    const { observedActor, content } = toEnvelope(scope, input);
    const observed =
      observedActor !== null && namesActor(observedActor.id) ? observedActor.id : actor;
    const subject = content.kind === "triple" ? nameOf(content.triple.subject) : observed;
    return {
      isOnBehalf: observed !== actor,
      isAboutOther: namesActor(subject) && subject !== observed,
    };
  });
  return [
    ...(written.some(({ isOnBehalf }) => isOnBehalf)
      ? (["scope.write.on_behalf_of"] as const)
      : []),
    ...(written.some(({ isAboutOther }) => isAboutOther)
      ? (["scope.write.about_other"] as const)
      : []),
  ];
}

/** Whether a text is taken for an actor by what is derived from it, in any case and with any blanks. */
function namesActor(text: string): boolean {
  return text.includes(":") && actorEntity.test(toEntityId(text));
}

function nameOf(term: TripleTerm): string {
  if (typeof term !== "object") {
    return String(term).trim();
  }
  return term.type === "entity" ? term.id : String(term.value);
}
