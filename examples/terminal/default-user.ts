import { userInfo } from "node:os";

/** The system's name of the user, made fit for a scope. */
export function defaultUser(): string {
  const fit = systemUser()
    .replaceAll(/[^A-Za-z0-9_.@+-]+/g, "-")
    .slice(0, 128);
  return /[A-Za-z0-9]/.test(fit) ? fit : "me";
}

function systemUser(): string {
  try {
    return userInfo().username;
  } catch {
    return ""; // a container may run under a number that has no name
  }
}
