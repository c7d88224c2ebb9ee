/** The version of a daemon. */
export interface DaemonVersion {
  /** As the daemon says it, such as `0.10.0`. */
  readonly text: string;
  /** Whether each caller sees its own rows and those shared with it: from 0.10 on, as far as is known. */
  readonly hidesRows: boolean;
  /** Whether rows have versions that an update may ask for: from 0.10 on, as far as is known. */
  readonly comparesVersions: boolean;
  /** Whether it verifies the signatures of what is stored: from 0.10 on, as far as is known. */
  readonly verifiesWrites: boolean;
}

/** What follows from a version. */
export function toDaemonVersion(text: string): DaemonVersion {
  const [major = 0, minor = 0] = text.split(/[.+-]/).map(Number);
  const isNewer = major > 0 || minor >= 10;
  return { text, hidesRows: isNewer, comparesVersions: isNewer, verifiesWrites: isNewer };
}
