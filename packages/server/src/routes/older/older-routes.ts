import type { Route } from "../../routing/route.ts";
import { entityRoutes } from "./entities.ts";
import { rememberManyRoute } from "./remember-many.ts";
import { rememberRoute } from "./remember.ts";
import { searchRoute } from "./search.ts";

/** The API of before scopes, for clients written for it: tenants and namespaces become scopes. */
export const olderRoutes: readonly Route[] = [
  rememberRoute,
  rememberManyRoute,
  searchRoute,
  ...entityRoutes,
];
