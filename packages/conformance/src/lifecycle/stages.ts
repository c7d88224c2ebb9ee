/** What happens to an event that is written, in that order. */
export const stages = ["captured", "indexed", "extracted", "consolidated"] as const;
