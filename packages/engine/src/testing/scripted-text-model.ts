import type { TextModel, TextModelAnswer, TextModelRequest } from "@keepsake/core";

/** A model that answers by a script, and what it was asked. */
export interface ScriptedTextModel extends TextModel {
  readonly requests: readonly TextModelRequest[];
}

/** What a scripted model answers to its `call`th request, the first being 0. */
export type Script = (
  request: TextModelRequest,
  call: number,
) => string | TextModelAnswer | Promise<string | TextModelAnswer>;

/** Creates a model named `scripted`; what the script throws, the model rejects with. */
export function createScriptedTextModel(script: Script): ScriptedTextModel {
  const requests: TextModelRequest[] = [];
  return {
    name: "scripted",
    requests,
    async generate(request): Promise<TextModelAnswer> {
      requests.push(request);
      const answer = await script(request, requests.length - 1);
      return typeof answer === "string" ? { text: answer } : answer;
    },
  };
}
