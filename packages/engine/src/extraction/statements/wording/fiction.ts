import { contentText } from "@keepsake/core";
import type { ReadTurn } from "../../extractor.ts";

const invented =
  /\b(?:in|for|of) (?:my|the|our|this|a) (?:novel|story|short story|book|screenplay|script|poem|song|film|movie|game|campaign|play|dream|comic|fanfic|sketch|scene|nightmare)\b|\bmy character\b|\bthe (?:protagonist|narrator|main character|villain|hero|heroine)\b|\bmy (?:protagonist|narrator|heroine|villain|alter ego|avatar)\b|\brole[- ]?play|\bwrite (?:me )?(?:a|an|the) (?:\w+ )?(?:story|poem|dialogue|scene|novel|limerick|song|haiku|sketch|monologue)\b|\bpretend(?:ing)?\b|\blet's (?:pretend|say|imagine|suppose)\b|\bimagine (?:that|if|you|a|an|we|i|he|she|my|the|this)\b|\bhypothetically\b|\bi (?:dreamt|dreamed|had a dream)\b|\b(?:just|only) (?:kidding|joking)\b|\bi(?:'m| am) (?:kidding|joking)\b|\bkidding\b|\bjust a joke\b|\bin character\b|\bfictional\b|\bfor example\b|\be\.g\.|\bin another life\b|\bin a parallel\b|\btranslate\b|\bproofread this:|\boh,? (?:great|joy|wonderful|fantastic|brilliant)\b|\bjust what i (?:needed|wanted)\b|\byeah,? right\b|\blorem ipsum\b|\/s\b/u;
const playing =
  /\brole[- ]?play|\bpretend\b|\blet's play\b|\bin character\b|\bact as\b|\byou are (?:now )?(?:a|an|the) \w+ (?:and|in|from)\b/u;
const ending = /\b(?:end|stop|done|enough|quit|over|out of|finish)\b/u;
const lookBack = 6;

/** Whether a turn tells something invented: a story, a dream, a game, a joke said to be one. */
export function isFiction(text: string, recent: readonly ReadTurn[]): boolean {
  const lower = text.toLowerCase().replaceAll("’", "'");
  return invented.test(lower) || isPlaying(recent.slice(-lookBack), lower);
}

/** Whether a game of roles was begun shortly before and has not been ended. */
function isPlaying(recent: readonly ReadTurn[], lower: string): boolean {
  const texts = recent.map(({ turn }) => contentText(turn.content).slice(0, 2000).toLowerCase());
  const begun = texts.findLastIndex((text) => playing.test(text));
  return begun >= 0 && ![...texts.slice(begun + 1), lower].some((text) => ending.test(text));
}
