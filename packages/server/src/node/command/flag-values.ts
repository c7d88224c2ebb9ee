import { UsageError } from "./usage-error.ts";

/** Where a value was given, such as `--port` or `KEEPSAKE_PORT`, and what it is. */
export interface GivenValue {
  readonly from: string;
  readonly text: string;
}

/** What a command line and the environment give for the flags of a command. */
export class FlagValues {
  readonly #given: ReadonlyMap<string, GivenValue>;
  /** What follows without a flag. */
  readonly rest: readonly string[];

  constructor(given: ReadonlyMap<string, GivenValue>, rest: readonly string[] = []) {
    this.#given = given;
    this.rest = rest;
  }

  /** @throws {@link UsageError} where it is given and empty. */
  text(name: string): string | undefined {
    const given = this.#given.get(name);
    if (given?.text.trim() === "") {
      throw new UsageError(`${given.from}: it is empty; give it a value, or leave it out`);
    }
    return given?.text;
  }

  /** @throws {@link UsageError} where it is not given, or empty. */
  requiredText(name: string): string {
    const text = this.text(name);
    if (text === undefined) {
      throw new UsageError(`--${name} is missing; --help tells what it is`);
    }
    return text;
  }

  /** Texts with commas between. @throws {@link UsageError} where it is given and empty. */
  list(name: string): readonly string[] | undefined {
    return this.text(name)
      ?.split(",")
      .map((item) => item.trim());
  }

  /** @throws {@link UsageError} where it is no whole number within its range. */
  number(
    name: string,
    { min, max }: { readonly min: number; readonly max: number },
  ): number | undefined {
    const text = this.text(name);
    const value = Number(text);
    if (text !== undefined && (!/^\d+$/.test(text) || value < min || value > max)) {
      const from = this.#given.get(name)?.from ?? name;
      const given = JSON.stringify(text);
      throw new UsageError(`${from}: ${given} is not a whole number from ${min} to ${max}`);
    }
    return text === undefined ? undefined : value;
  }

  /** @throws {@link UsageError} where a variable gives neither true nor false. */
  isOn(name: string): boolean {
    const given = this.#given.get(name);
    if (given !== undefined && !/^(?:true|false|1|0)$/.test(given.text)) {
      const text = JSON.stringify(given.text);
      throw new UsageError(`${given.from}: ${text} is neither true nor false`);
    }
    return given?.text === "true" || given?.text === "1";
  }
}
