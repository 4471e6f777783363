# The server with both apps. Pinned to the Node of package.json; a test compares them.
FROM node:26.10.0-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN NX_DAEMON=false npx nx run-many -t build -p api,web,admin --outputStyle=static

# what the server needs when it runs; the embedded PostgreSQL and the pinned Node are optional packages and stay out
FROM node:26.10.0-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --omit=optional && npm cache clean --force

FROM node:26.10.0-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3333 STATIC_ROOT=/app/dist/apps
COPY --from=packages /app/node_modules ./node_modules
COPY --from=build /app/package.json ./
COPY --from=build /app/dist/apps ./dist/apps
# a new volume that is mounted here belongs to whom the folder belongs to
RUN install -d -o node -g node /var/lib/ringside
VOLUME /var/lib/ringside
USER node
EXPOSE 3333
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/health/ready').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "dist/apps/api/main.js"]
