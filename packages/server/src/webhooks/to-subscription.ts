import type { StoredSubscription, Subscription } from "@keepsake/core";

/** What may be told of a subscription: no key, no token, and nothing of what it may do. */
export function toSubscription({
  keys: _keys,
  rights: _rights,
  tokenId: _tokenId,
  isFailing: _isFailing,
  ...told
}: StoredSubscription): Subscription {
  return told;
}
