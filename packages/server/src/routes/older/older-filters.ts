import { type FilterTree, ValidationError } from "@keepsake/core";

const day = 86_400_000;

/**
 * The filters of the older API as conditions of the contract: `source` and `episode_type` were kept as
 * labels, `time_range` is a number of days back from now, such as `30d`.
 *
 * @throws {@link ValidationError} that names the one that is not known.
 */
export function filterTreeOf(filters: object): readonly FilterTree[] {
  return Object.entries(filters).flatMap(([name, value]): readonly FilterTree[] => {
    if (value === null || value === undefined || name === "namespace") {
      return [];
    }
    const toCondition = Object.hasOwn(conditions, name) ? conditions[name] : undefined;
    if (toCondition === undefined) {
      const known = `${Object.keys(conditions).join(", ")}, namespace`;
      throw new ValidationError(`filters.${name}`, `it is not a known field; known are ${known}`);
    }
    return [toCondition([value].flat().map(String))];
  });
}

const conditions: Readonly<Record<string, (values: readonly string[]) => FilterTree>> = {
  source: (values) => ({ labels: { in: values.map((value) => `source:${value}`) } }),
  channel: (values) => ({ labels: { in: values.map((value) => `channel:${value}`) } }),
  episodeType: (values) => ({ labels: { in: values.map((value) => `type:${value}`) } }),
  author: (values) => ({ observedActor: { in: values } }),
  timeRange: ([value = ""]) => ({ observedAt: { gte: timeAgo(value) } }),
};

function timeAgo(value: string): string {
  const days = /^(\d{1,5})d$/.exec(value)?.[1];
  if (days === undefined) {
    throw new ValidationError("filters.timeRange", "it is no number of days such as 30d");
  }
  return new Date(Date.now() - Number(days) * day).toISOString();
}
