# The server of Keepsake: Node, and nothing else.
#   docker build --tag keepsake .
#   docker run -e KEEPSAKE_API_KEY=… -p 3141:3141 -v keepsake:/data keepsake
FROM node:24-slim AS build
WORKDIR /src
COPY . .
RUN npx -y pnpm@12.21.0 install --frozen-lockfile \
  && npx -y pnpm@12.21.0 --filter "@keepsake/server..." run build \
  && npx -y pnpm@12.21.0 --filter @keepsake/server deploy --prod --legacy /app

FROM node:24-slim
ARG KEEPSAKE_GIT_SHA
ARG KEEPSAKE_BUILT_AT
ENV NODE_ENV=production \
  KEEPSAKE_HOST=0.0.0.0 \
  KEEPSAKE_DATA=/data/memory.db \
  KEEPSAKE_GIT_SHA=$KEEPSAKE_GIT_SHA \
  KEEPSAKE_BUILT_AT=$KEEPSAKE_BUILT_AT
RUN mkdir /data && chown node:node /data
COPY --from=build /app /app
USER node
VOLUME /data
EXPOSE 3141
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.KEEPSAKE_PORT ?? 3141}/health`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "/app/dist/node/keepsake.mjs"]
CMD ["serve"]
