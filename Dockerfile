# syntax=docker/dockerfile:1
ARG NODE=22-bookworm-slim

FROM node:${NODE} AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# No package has to run a script to be installed, so none may.
RUN npm ci --ignore-scripts
COPY tsconfig.json manifest.json ./
COPY intents intents
COPY src src
COPY adapters adapters
RUN npm run build && npm prune --omit=dev --ignore-scripts

FROM node:${NODE}
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=3978 \
    NDR_STATE=/state/state.db
WORKDIR /app
COPY --from=build /app/package.json package.json
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/intents intents
COPY --from=build /app/dist dist
# The only folder that is written to; with DATABASE_URL not even that one.
RUN mkdir /state && chown node:node /state
VOLUME /state
USER node
EXPOSE 3978
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/src/main.js", "serve"]
